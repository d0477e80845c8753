package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a unit of a currency is worth in the company's own, from a date on.
 *
 * @param by user; null where it stands in the settings
 * @param at null where it stands in the settings
 */
public record EnteredRate(String currency, LocalDate from, BigDecimal rate, String by, Instant at) {}
