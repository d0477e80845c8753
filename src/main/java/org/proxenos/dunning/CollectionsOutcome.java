package org.proxenos.dunning;

/** What may be decided at the end of the ladder. */
public enum CollectionsOutcome {
    PAYMENT_PLAN(CaseStatus.OPEN),
    LEGAL(CaseStatus.LEGAL),
    AGENCY(CaseStatus.AGENCY),
    WRITE_OFF(CaseStatus.WRITTEN_OFF),
    STOP(CaseStatus.OPEN);

    private final CaseStatus ending;

    CollectionsOutcome(CaseStatus ending) {
        this.ending = ending;
    }

    /**
     * Whether it needs a second signature where the table of deciders names one. A stop does not: it is short, does the
     * customer no harm, and the same decision is asked for again when it ends.
     */
    boolean isCountersigned() {
        return this != STOP;
    }

    /** How the case ends by this decision; OPEN if it goes on. */
    public CaseStatus ending() {
        return ending;
    }
}
