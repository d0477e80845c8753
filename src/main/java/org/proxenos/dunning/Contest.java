package org.proxenos.dunning;

import java.math.BigDecimal;

/**
 * What a customer says is wrong with an item.
 *
 * @param item null if it was not named
 * @param amount the contested part, in the currency of the case; null for all that is open
 * @param reason null if it was not named
 * @param note in the customer's words; may be null
 */
public record Contest(ItemKey item, BigDecimal amount, DisputeReason reason, String note) {}
