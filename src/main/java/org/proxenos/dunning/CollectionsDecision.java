package org.proxenos.dunning;

import java.time.LocalDate;

/**
 * A decision on what becomes of a debt that needs a second signature (A18).
 *
 * @param note why, in the words of whoever decided
 * @param by user id
 * @param answer of whoever was to countersign; null while nobody has answered
 */
record CollectionsDecision(
        long id, CaseId caseId, CollectionsOutcome outcome, String note, String by, LocalDate on, Answer answer) {

    /**
     * What somebody else said to it.
     *
     * @param note why not; may be null where it was signed
     * @param by user id
     */
    record Answer(boolean signed, String note, String by, LocalDate on) {}
}
