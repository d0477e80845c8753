package org.proxenos.dunning;

/** What a look at the ledger says about a case. */
public enum Situation {
    /** Nothing overdue above the tolerance. */
    SETTLED,
    /** Something is overdue, but follow-up rests for now. */
    FROZEN,
    OVERDUE
}
