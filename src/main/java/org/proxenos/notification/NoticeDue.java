package org.proxenos.notification;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a preventive reminder: an invoice, or one instalment of it, that will fall due.
 *
 * @param instalment counted from 1
 * @param dueDate after the day of the reminder
 * @param open to be paid by then
 * @param currency ISO 4217
 */
public record NoticeDue(
        String invoiceNo, int instalment, LocalDate invoiceDate, LocalDate dueDate, BigDecimal open, String currency) {}
