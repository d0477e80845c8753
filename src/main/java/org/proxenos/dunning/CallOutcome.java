package org.proxenos.dunning;

/** What a customer says when the officer calls about late payment. */
public enum CallOutcome {
    PAID_ALREADY,
    PROMISE,
    DISPUTE,
    CANNOT_PAY,
    NO_ANSWER,
    REFUSES
}
