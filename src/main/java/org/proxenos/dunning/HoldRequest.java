package org.proxenos.dunning;

import java.time.LocalDate;

/**
 * A hold as somebody asks for it; nothing in it has been checked.
 *
 * @param scope CUSTOMER or ITEM
 * @param invoiceNo only for an item
 * @param instalment of the invoice; null = the first
 * @param reason name of a {@link HoldReason}
 * @param from first day; null = today
 * @param until first day on which follow-up goes on
 * @param note may be null, except for the reason OTHER
 */
public record HoldRequest(
        String customerNo,
        String scope,
        String invoiceNo,
        Integer instalment,
        String reason,
        LocalDate from,
        LocalDate until,
        String note) {}
