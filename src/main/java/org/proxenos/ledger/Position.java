package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * What a customer owes in one currency on one date, after every payment and credit note has found its place.
 *
 * @param currency ISO 4217
 * @param open everything not yet paid, due or not
 * @param overdue the part of {@code open} whose due date has passed (rules 4.3)
 * @param overdueItems how many items are overdue
 * @param oldestDue due date of the oldest overdue item; null when nothing is overdue
 * @param oldestImport the import that brought what fell due on {@code oldestDue}, the one of the lowest id if several did;
 *     null when unknown or nothing is overdue
 * @param unallocated money that found no item: positive is the customer's credit, negative a return without its payment
 */
public record Position(
        CustomerNo customer,
        String currency,
        BigDecimal open,
        BigDecimal overdue,
        int overdueItems,
        LocalDate oldestDue,
        UUID oldestImport,
        BigDecimal unallocated) {}
