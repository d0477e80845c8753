package org.proxenos.dunning;

/** What becomes of interest and compensation when a case is cleared (A6, A10). */
public enum ChargesDecision {
    WAIVED,
    /** Shown again, and decided on again, in the customer's next case. */
    CARRIED,
    COLLECTED
}
