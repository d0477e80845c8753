package org.proxenos.reassignment;

/** What becomes of a customer in the reassignment of a portfolio. */
public enum MoveStatus {
    /** Is to go to an officer. */
    PROPOSED,
    /** Is protected: it stays for a decision of its own. */
    SINGLE,
    /** Nobody can take the customer, or nobody wants to; it gets a decision of its own as well, unless somebody is named. */
    UNPLACED,
    /** Stays with the officer: a manager took it out, or something else goes on about it already. */
    LEFT_OUT,
    /** Agreed to; the day is still to come, or the transfer is under way. */
    MOVING,
    /** The new officer is in charge. */
    MOVED,
    /** A decision of its own has begun. */
    DECIDED_ALONE,
    /** The transfer was refused on its day, so that everybody has to agree anew, about this customer alone. */
    REFUSED,
    /** The transfer did not work, and tries no more until somebody says so. */
    FAILED;

    /** Whether this is all there is to be told when the whole is reported. */
    boolean isSettled() {
        return this != MOVING && this != FAILED && this != PROPOSED;
    }

    /** Whether a manager may still say who gets the customer. */
    boolean canBeArranged() {
        return this == PROPOSED || this == UNPLACED || this == LEFT_OUT;
    }
}
