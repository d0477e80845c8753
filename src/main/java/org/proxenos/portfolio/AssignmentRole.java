package org.proxenos.portfolio;

/** In which capacity an officer looks after a customer. */
public enum AssignmentRole {
    /** In charge of the relationship; exactly one at any time. */
    PRIMARY,
    DEPUTY,
    /** Responsible for a group of companies within one country. */
    NATIONAL,
    /** Responsible for a group of companies in all countries; sees everything below the customer. */
    GLOBAL,
    PRODUCT,
    BACK_OFFICE
}
