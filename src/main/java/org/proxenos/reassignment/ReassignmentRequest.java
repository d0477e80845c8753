package org.proxenos.reassignment;

import java.time.LocalDate;

/**
 * Another officer as somebody asks for one; nothing in it has been checked.
 *
 * @param reason name of a {@link ReassignmentReason}
 * @param officerNo who is wished for; null = whoever fits best
 * @param date first day of the new officer; null = today
 * @param absentUntil first day on which the officer is back; only for the reason LONG_ABSENCE
 * @param note why, in words
 */
public record ReassignmentRequest(
        String customerNo, String reason, String officerNo, LocalDate date, LocalDate absentUntil, String note) {}
