package org.proxenos.dunning;

import java.util.List;

/** Everything that was ever agreed about what one customer owes in one currency. */
record Agreements(
        List<Promise> promises,
        List<Dispute> disputes,
        List<Hold> holds,
        List<SpecialTerms> terms,
        List<PaymentPlan> plans) {

    static final Agreements NONE = new Agreements(List.of(), List.of(), List.of(), List.of(), List.of());

    boolean isEmpty() {
        return promises.isEmpty() && disputes.isEmpty() && holds.isEmpty() && terms.isEmpty() && plans.isEmpty();
    }
}
