package org.proxenos.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of a charges statement, about an invoice that was paid late. The currency is the notice's.
 *
 * @param instalment counted from 1
 * @param amount what is charged, rounded
 * @param steps how interest came about; empty for the compensation that is charged once per invoice
 */
public record NoticeCharge(String invoiceNo, int instalment, BigDecimal amount, List<Step> steps) {

    /**
     * Days of one balance and one rate.
     *
     * @param to included
     * @param rate percent a year
     */
    public record Step(LocalDate from, LocalDate to, int days, BigDecimal balance, BigDecimal rate) {}
}
