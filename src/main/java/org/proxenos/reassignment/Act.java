package org.proxenos.reassignment;

import java.time.Instant;
import org.proxenos.portfolio.OfficerNo;

/**
 * Something that was said or done about a reassignment. Acts are only added.
 *
 * @param officer whom it is about; null = nobody in particular
 * @param actor user id; null = nobody, it happened by itself
 * @param note may be null
 */
record Act(Kind what, OfficerNo officer, String actor, Instant at, String note) {

    enum Kind {
        REQUESTED,
        COVER_ADVISED,
        ROUTE_CHOSEN,
        STATED,
        NO_STATEMENT,
        CUSTOMER_WISHES,
        CUSTOMER_DOES_NOT_MIND,
        CUSTOMER_IS_AGAINST,
        WISH_IMPOSSIBLE,
        PROPOSED,
        ACCEPTED,
        DECLINED,
        NO_ANSWER,
        NOBODY_LEFT_TO_ASK,
        OFFICER_FOUND,
        NOBODY_FOUND,
        APPROVAL_OVERDUE,
        ASKED,
        ANSWERED,
        APPROVED,
        REJECTED,
        SECOND_APPROVED,
        SECOND_REJECTED,
        HANDOVER_WRITTEN,
        NO_HANDOVER,
        TRANSFERRED,
        TRANSFER_REFUSED,
        STAYS_ON_THE_CASE,
        CUSTOMER_TOLD,
        LETTER_TO_POST,
        INTRODUCED,
        NO_INTRODUCTION,
        OBJECTED,
        OBJECTION_KEEP,
        OBJECTION_TRANSFER_BACK,
        OBJECTION_THIRD_OFFICER,
        TRANSFERRED_BACK,
        CHECKED,
        WITHDRAWN
    }
}
