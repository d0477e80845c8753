package org.proxenos.portfolio;

/** Where an absence stands. Cover holds while it is granted and its days are there; nothing has to be switched. */
public enum AbsenceStatus {
    /** Somebody has to agree first. */
    REQUESTED,
    GRANTED,
    REFUSED,
    /** Taken back, or ended before its time. */
    CANCELLED
}
