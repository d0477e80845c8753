package org.proxenos.dunning;

import java.math.BigDecimal;
import org.proxenos.ledger.OpenItem;

/**
 * One overdue item as follow-up sees it on a day (rules 4.1, 4.3).
 *
 * @param item an instalment of a payment plan looks like an invoice of its own
 * @param disputed part that is investigated, or for which a credit note was granted that is not here yet
 * @param promised part that a running promise covers
 * @param planned part that is owed in instalments of a payment plan instead
 * @param rests whether a hold or a rest of the case suspends all of it
 * @param days how late it is
 */
record Reckoned(
        OpenItem item,
        BigDecimal disputed,
        BigDecimal promised,
        BigDecimal planned,
        boolean rests,
        EffectiveDays days) {

    ItemKey key() {
        return ItemKey.of(item);
    }

    /** What may be followed up today. */
    BigDecimal free() {
        return rests ? BigDecimal.ZERO : unfrozen();
    }

    /** What a hold or a rest suspends. */
    BigDecimal resting() {
        return rests ? unfrozen() : BigDecimal.ZERO;
    }

    private BigDecimal unfrozen() {
        return item.open().subtract(disputed).subtract(promised).subtract(planned);
    }
}
