package org.proxenos.dunning;

/** Whether a case is open and, if not, how it ended. */
public enum CaseStatus {
    OPEN,
    CLEARED,
    LEGAL,
    AGENCY,
    WRITTEN_OFF,
    /** The claim has been registered with the customer's administrator. */
    INSOLVENT
}
