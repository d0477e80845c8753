package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;

/**
 * A question to the managers: should somebody else look after a customer, or after all customers of an officer? Nothing
 * changes unless one of them asks for it.
 *
 * @param customer null = all customers of the officer
 * @param officer in charge when the question came up
 * @param before how important the customer was; null unless that has changed
 * @param after how important it is now; null unless that has changed
 * @param ruleId row of the table that wants somebody more experienced; null unless there is one
 * @param ruleReason that row in words
 * @param from first day without the officer; null unless the officer leaves or is away
 * @param until first day on which the officer is back; null unless away
 * @param evidence what somebody has found; may be null
 * @param raisedBy user id; null = it came up by itself
 */
record Proposal(
        UUID id,
        ReassignmentReason reason,
        CustomerNo customer,
        OfficerNo officer,
        Segment before,
        Segment after,
        String ruleId,
        String ruleReason,
        LocalDate from,
        LocalDate until,
        String evidence,
        String raisedBy,
        LocalDate raisedOn,
        Status status) {

    enum Status {
        OPEN,
        /** Somebody else was asked for. */
        REQUESTED,
        /** A manager sees to it, for the whole portfolio. */
        ARRANGED,
        /** The officer stays. */
        KEPT,
        /** What it was about has gone before anybody answered. */
        OVERTAKEN
    }

    boolean isAboutOneCustomer() {
        return customer != null;
    }

    /** Of two questions about the same only one is open. */
    String about() {
        return reason + (customer == null ? " of officer " + officer : " " + customer);
    }
}
