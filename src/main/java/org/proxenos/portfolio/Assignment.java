package org.proxenos.portfolio;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who looks after whom, in which role, and when. A row is written once; one that was wrong or was cut short stands no
 * longer, and another names it.
 *
 * @param from first day
 * @param to the first day that no longer counts; null = until further notice
 * @param standing whether it counts; else another row replaces it
 * @param replaces id of the row that it corrects or cuts short; null for one of its own
 * @param reason may be null
 * @param decision reference of the decision behind it, e.g. of a reassignment; may be null
 * @param recordedBy user id; null for imports
 * @param approvedBy user id of whoever agreed to a beginning in the past; else null
 */
public record Assignment(
        long id,
        CustomerNo customer,
        OfficerNo officer,
        AssignmentRole role,
        LocalDate from,
        LocalDate to,
        boolean standing,
        Long replaces,
        AssignmentSource source,
        String reason,
        String decision,
        String recordedBy,
        String approvedBy,
        Instant recordedAt) {

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
