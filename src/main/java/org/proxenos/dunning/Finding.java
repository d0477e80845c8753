package org.proxenos.dunning;

import java.math.BigDecimal;

/**
 * What an investigation has found.
 *
 * @param status anything but open
 * @param accepted the part the customer need not pay; only where a dispute is split, else null
 * @param reasons may go to the customer as they are
 */
public record Finding(DisputeStatus status, BigDecimal accepted, String reasons) {}
