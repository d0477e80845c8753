package org.proxenos.dunning;

/** What money that named no invoice was for. */
public enum AllocationAnswer {
    /** The invoices are named in the books now. */
    ALLOCATED,
    REFUND,
    KEEP_AS_CREDIT
}
