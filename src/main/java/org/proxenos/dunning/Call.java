package org.proxenos.dunning;

import java.util.List;

/**
 * What came of an officer's call.
 *
 * @param promised what the customer promises to pay; empty without a promise
 * @param givenBy who promised it; may be null
 * @param contest what the customer contests; counts only where it does
 * @param note what was said; may be null
 * @param by the user who called
 * @param byManager whether that user may grant more than an officer
 */
public record Call(
        CallOutcome outcome,
        List<Instalment> promised,
        String givenBy,
        Contest contest,
        String note,
        String by,
        boolean byManager) {}
