package org.proxenos.ledger;

import java.util.List;

/**
 * What one customer owes on one date.
 *
 * @param items what is open, oldest first within a currency
 * @param positions one per currency in which something is open or unallocated
 */
public record Statement(List<OpenItem> items, List<Position> positions) {}
