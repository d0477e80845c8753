package org.proxenos.dunning;

/** How far a dispute has come (A8). */
public enum DisputeStatus {
    /** Under investigation. */
    OPEN,
    /** The customer is right; a credit note follows. */
    CREDITED,
    /** What was contested is owed. */
    REJECTED,
    /** A part is credited, the rest is owed. */
    SPLIT,
    /** The customer no longer contests it. */
    WITHDRAWN;

    static DisputeStatus of(Dispute.Status status) {
        return valueOf(status.name());
    }
}
