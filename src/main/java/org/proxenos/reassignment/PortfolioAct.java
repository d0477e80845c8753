package org.proxenos.reassignment;

import java.time.Instant;
import org.proxenos.portfolio.OfficerNo;

/**
 * Something that was said or done about the reassignment of a portfolio. Acts are only added.
 *
 * @param officer whom it is about; null = nobody in particular
 * @param actor user id; null = nobody, it happened by itself
 * @param note may be null
 */
record PortfolioAct(Kind what, OfficerNo officer, String actor, Instant at, String note) {

    enum Kind {
        REQUESTED,
        DISTRIBUTED,
        CHANGED,
        ASKED,
        ACCEPTED,
        DECLINED,
        NO_ANSWER,
        APPROVAL_OVERDUE,
        APPROVED,
        SENT_BACK,
        REJECTED,
        WITHDRAWN,
        STARTED,
        COUNTED,
        RETRIED,
        DECIDED_ALONE,
        LEFT,
        REPORTED,
        CHECKED
    }
}
