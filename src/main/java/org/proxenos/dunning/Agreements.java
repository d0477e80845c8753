package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that was ever agreed about what one customer owes in one currency.
 *
 * @param endings what lawyers, an agency or nobody looks after since a case ended so
 */
record Agreements(
        List<Promise> promises,
        List<Dispute> disputes,
        List<Hold> holds,
        List<SpecialTerms> terms,
        List<PaymentPlan> plans,
        List<CaseEnding> endings) {

    static final Agreements NONE = new Agreements(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    boolean isEmpty() {
        return promises.isEmpty()
                && disputes.isEmpty()
                && holds.isEmpty()
                && terms.isEmpty()
                && plans.isEmpty()
                && endings.isEmpty();
    }

    /** Whether an item is somebody else's to look after, or nobody's, on a day. */
    boolean isAway(ItemKey item, LocalDate day) {
        return endings.stream().anyMatch(ending -> ending.covers(item, day));
    }
}
