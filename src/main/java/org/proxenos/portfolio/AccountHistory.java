package org.proxenos.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a feature knows of what has happened to an account, for whoever looks at the whole of it. Each feature offers its
 * own, so that none has to know another.
 */
public interface AccountHistory {

    /** Everything, in any order. */
    List<Happening> of(CustomerNo customer, Locale language);

    enum Kind {
        /** An invoice, a payment or a credit note. */
        DOCUMENT,
        /** Something was sent to the customer. */
        NOTICE,
        /** Something happened in a case of late payment: steps, promises, disputes, holds. */
        CASE,
        ASSIGNMENT,
        /** The officer in charge was away, a colleague covered, and wrote what was done meanwhile. */
        ABSENCE,
        REASSIGNMENT
    }

    /**
     * @param what in the reader's language
     * @param who as people read it; null = it happened by itself
     * @param note what somebody has written; may be null
     * @param reference number or id of what it is about
     * @param actor user id of whoever did it; null = it happened by itself, or nobody knows
     */
    record Happening(Instant at, Kind kind, String what, String who, String note, String reference, String actor) {}
}
