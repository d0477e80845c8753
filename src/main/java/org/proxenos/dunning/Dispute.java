package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * An item, or a part of it, that a customer contests (A8).
 *
 * @param amount the contested part
 * @param accepted the part for which a credit note was granted; zero before the decision and where all was rejected
 * @param resolvedOn first day on which it was no longer investigated; null before
 * @param finding the reasons of the decision; null before
 * @param explanation the verdict that chose who investigates
 * @param creditNoteNo number of the credit note that was granted; null until accounting has issued it
 */
record Dispute(
        UUID id,
        CaseId caseId,
        CustomerNo customer,
        String currency,
        ItemKey item,
        BigDecimal amount,
        DisputeReason reason,
        String note,
        LocalDate raisedOn,
        String raisedBy,
        Status status,
        BigDecimal accepted,
        LocalDate resolvedOn,
        String resolvedBy,
        String finding,
        String explanation,
        String creditNoteNo) {

    enum Status {
        OPEN,
        CREDITED,
        REJECTED,
        SPLIT,
        WITHDRAWN
    }

    /** The part that the customer owes after all; nothing while it is investigated. */
    BigDecimal rejected() {
        return status == Status.OPEN ? BigDecimal.ZERO : amount.subtract(accepted);
    }
}
