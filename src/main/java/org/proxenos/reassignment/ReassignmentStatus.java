package org.proxenos.reassignment;

/** How far the change of a customer's officer has come. */
public enum ReassignmentStatus {
    /** Asked for; nobody has agreed to it in the end. */
    REQUESTED,
    /** Agreed to by everybody who has to; its day is still to come. */
    APPROVED,
    /** The new officer is in charge, and the customer may still object. */
    TRANSFERRED,
    /** Over: the new officer stays. */
    REASSIGNED,
    REJECTED,
    WITHDRAWN,
    /** Over: the customer has objected, and the former officer is in charge again. */
    ROLLED_BACK,
    /** Over: nobody is replaced for a short absence, only covered for. */
    USE_COVERAGE;

    boolean isOpen() {
        return this == REQUESTED || this == APPROVED || this == TRANSFERRED;
    }

    /** Whether nothing has changed for the customer yet, so that it can be taken back. */
    public boolean isStillAWish() {
        return this == REQUESTED || this == APPROVED;
    }
}
