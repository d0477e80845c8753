package org.proxenos.portfolio;

import java.time.LocalDate;

/** Who is at work, and who is away. */
public interface Presence {

    /**
     * On how many of the next business days an officer is away.
     *
     * @param from first day that counts
     * @param businessDays how many business days are looked at, from {@code from} on
     * @return from 0 to {@code businessDays}
     */
    int absentBusinessDays(OfficerNo officer, LocalDate from, int businessDays);
}
