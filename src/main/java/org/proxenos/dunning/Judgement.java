package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the ledger says about a promise on a day.
 *
 * @param settledOn first day on which it no longer ran; null while it runs
 * @param paid of what was overdue when it was made, not negative
 * @param remaining still promised; nothing once it is settled
 */
record Judgement(Promise.Status status, LocalDate settledOn, BigDecimal paid, BigDecimal remaining) {}
