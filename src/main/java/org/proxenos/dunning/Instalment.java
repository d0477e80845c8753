package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of a promise or a payment plan.
 *
 * @param amount positive, in the currency of the case
 */
public record Instalment(LocalDate date, BigDecimal amount) {}
