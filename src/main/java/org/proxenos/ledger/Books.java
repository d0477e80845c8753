package org.proxenos.ledger;

import java.util.List;

/**
 * Everything there is to say about everybody on one date, from one look at the ledger.
 *
 * @param positions of everybody with something open or unallocated, in no particular order
 * @param ageing one per currency, by currency
 */
public record Books(List<Position> positions, List<Ageing> ageing) {}
