package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Overdue, and not followed up because nobody has said what the currency is worth.
 *
 * @param givenUpOn when somebody said that there will be no rate; null while it is being asked for
 */
public record DebtWithoutRate(
        String customerNo, String currency, BigDecimal overdue, LocalDate oldestDue, LocalDate givenUpOn) {}
