package org.proxenos.demo.company;

import java.util.List;

/**
 * Somebody who works for the company and may sign in.
 *
 * @param userId the first name in Latin letters
 * @param officerNo null for those who look after no customers and manage nobody who does
 * @param position what it says on the door
 * @param groups whose tasks the person may take
 * @param managerNo the officer number of the manager, may be null
 * @param seniority 1 to 4, as the files of officers have it
 * @param languages spoken, separated by a blank
 * @param scope LOCAL, NATIONAL or GLOBAL
 */
public record Colleague(
        String userId,
        String firstName,
        String lastName,
        String email,
        String officerNo,
        String position,
        List<String> groups,
        String managerNo,
        int seniority,
        String languages,
        String scope) {

    public String name() {
        return firstName + " " + lastName;
    }

    boolean isOfficer() {
        return officerNo != null;
    }

    /** Whether customers of one's own belong to the job. */
    boolean looksAfterCustomers() {
        return isOfficer() && groups.contains(Staff.OFFICERS);
    }
}
