package org.proxenos.notification;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line in the table of a notice: an invoice, or one instalment of it, that has not been paid. The currency is the
 * notice's.
 *
 * @param instalment counted from 1
 * @param amount as invoiced
 * @param open still to be paid
 * @param daysPastDue whole days after the due date (rules 4.1)
 */
public record NoticeItem(
        String invoiceNo,
        int instalment,
        LocalDate invoiceDate,
        LocalDate dueDate,
        BigDecimal amount,
        BigDecimal open,
        int daysPastDue) {}
