package org.proxenos.reassignment;

/** How far the reassignment of a portfolio has come. */
public enum PortfolioStatus {
    /** Asked for; who could get which customer is being worked out. */
    REQUESTED,
    /** A manager arranges who gets which customer. */
    ARRANGING,
    /** The officers who would get customers are asked. */
    ASKED,
    /** Everybody has accepted; somebody with nothing to gain has to agree. */
    TO_APPROVE,
    /** Agreed to; the customers move, or will on the day. */
    APPROVED,
    /** Over: of every customer it is known what has become of it. */
    DONE,
    REJECTED,
    WITHDRAWN;

    boolean isOpen() {
        return this != DONE && this != REJECTED && this != WITHDRAWN;
    }

    /** Whether nothing has changed for any customer yet, so that it can be taken back. */
    boolean isStillAWish() {
        return isOpen() && this != APPROVED;
    }
}
