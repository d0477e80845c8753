package org.proxenos.dunning;

/** What has become of a payment plan. */
public enum PlanOutcome {
    RUNNING,
    /** Everything is paid. */
    PAID,
    /** An instalment stayed unpaid for too long. */
    LAPSED,
    /** People have ended it. */
    ENDED
}
