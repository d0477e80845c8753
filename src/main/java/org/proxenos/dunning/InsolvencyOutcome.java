package org.proxenos.dunning;

/** What credit risk makes of a case whose customer is said to be insolvent. */
public enum InsolvencyOutcome {
    REGISTER_CLAIM,
    WRITE_OFF,
    NOT_INSOLVENT
}
