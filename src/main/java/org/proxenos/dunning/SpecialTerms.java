package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Segment;

/**
 * What differs from the company's rules for an invoice, a customer or a segment, for a reason and for a time (A15). What
 * is null says nothing, and the next wider scope is asked.
 *
 * @param customer whose invoice or who; null for a segment
 * @param invoiceNo only for the scope INVOICE
 * @param segment only for the scope SEGMENT
 * @param graceDays days forgiven for the level
 * @param minimum what may be overdue before anybody is disturbed, in the company's currency
 * @param owner who answers for it and is asked when it ends
 * @param until first day on which it no longer holds
 */
record SpecialTerms(
        UUID id,
        Scope scope,
        CustomerNo customer,
        String invoiceNo,
        Segment segment,
        Integer graceDays,
        BigDecimal minimum,
        Channel channel,
        Procedure procedure,
        String reason,
        String owner,
        LocalDate from,
        LocalDate until,
        Status status,
        String requestedBy,
        LocalDate requestedOn,
        String decidedBy,
        LocalDate decidedOn,
        String explanation) {

    /** The narrowest first. */
    enum Scope {
        INVOICE,
        CUSTOMER,
        SEGMENT
    }

    /** How a customer wishes to be reminded. */
    enum Channel {
        EMAIL,
        PHONE
    }

    enum Procedure {
        /** The ladder as the tables have it. */
        STANDARD,
        /** The officer talks to the customer where others would get a mail or a letter. */
        OFFICER_ONLY
    }

    enum Status {
        REQUESTED,
        ACTIVE,
        REFUSED,
        ENDED
    }

    boolean holdOn(LocalDate day) {
        return (status == Status.ACTIVE || status == Status.ENDED) && !day.isBefore(from) && day.isBefore(until);
    }
}
