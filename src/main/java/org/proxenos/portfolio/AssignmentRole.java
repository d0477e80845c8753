package org.proxenos.portfolio;

/** In which capacity an officer looks after a customer. */
public enum AssignmentRole {
    PRIMARY,
    DEPUTY,
    NATIONAL,
    GLOBAL
}
