package org.proxenos.reassignment;

/** Why a customer is to get another officer (B4). */
public enum ReassignmentReason {
    /** The customer has become more important. */
    IMPORTANCE,
    /** The officer has not done what the customer needs. */
    FAILURE,
    CUSTOMER_REQUEST,
    OFFICER_REQUEST,
    /** The officer leaves the company. */
    LEAVING,
    LONG_ABSENCE,
    /** A conflict of interest. */
    CONFLICT,
    TERRITORY,
    /** The officer's load is to be shared. */
    REBALANCE
}
