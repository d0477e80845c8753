package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.List;

/**
 * A wish that an officer's customers, or some of them, get other officers.
 *
 * @param fromOfficerNo whose customers they are
 * @param customers their numbers; null = all of the officer's, or those that country and segment leave
 * @param country only customers of this country (a territory changes); null = of all
 * @param segment only customers of this segment; null = of all
 * @param toOfficerNo who is to get all of them; null = whoever has room
 * @param reason one of {@link ReassignmentReason} that can be about a portfolio
 * @param date first day of the new officers; null = today
 * @param absentUntil first day on which the officer is back; only for the reason LONG_ABSENCE
 * @param note why, in words
 */
public record PortfolioRequest(
        String fromOfficerNo,
        List<String> customers,
        String country,
        String segment,
        String toOfficerNo,
        String reason,
        LocalDate date,
        LocalDate absentUntil,
        String note) {}
