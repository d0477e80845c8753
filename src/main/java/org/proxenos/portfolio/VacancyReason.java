package org.proxenos.portfolio;

/** Why a customer has no officer on purpose (B11). */
public enum VacancyReason {
    /** The customer orders and asks for itself, and needs nobody. */
    SELF_SERVICE,
    /** Business with the customer is coming to its end. */
    WINDING_DOWN,
    /** Somebody is being looked for who is not there yet. */
    RECRUITING,
    /** The customer will become part of another. */
    MERGING,
    OTHER
}
