package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What came of an officer's call.
 *
 * @param promisedFor the day on which the customer promises to pay; null without a promise
 * @param promised how much, in the case's currency; null without a promise
 * @param note what was said; may be null
 * @param by the user who called
 */
public record Call(CallOutcome outcome, LocalDate promisedFor, BigDecimal promised, String note, String by) {}
