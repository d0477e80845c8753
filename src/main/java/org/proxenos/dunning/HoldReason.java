package org.proxenos.dunning;

/** Why follow-up is suspended (A7). */
public enum HoldReason {
    SERVICE_DISRUPTION,
    NEGOTIATION,
    PAYMENT_UNDER_WAY,
    DOCUMENTS_MISSING,
    INTERNAL_ERROR,
    GOODWILL,
    OTHER
}
