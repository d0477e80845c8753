package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dispute as others may see it.
 *
 * @param amount the contested part
 * @param note may be null
 * @param accepted the part for which a credit note was granted; zero before the decision
 * @param resolvedOn null before the decision
 * @param resolvedBy null before the decision
 * @param finding the reasons of the decision; null before
 * @param creditNoteNo number of the credit note; null until accounting has issued it
 */
public record DisputeSummary(
        UUID id,
        CaseId caseId,
        String customerNo,
        String currency,
        ItemKey item,
        BigDecimal amount,
        DisputeReason reason,
        String note,
        LocalDate raisedOn,
        String raisedBy,
        DisputeStatus status,
        BigDecimal accepted,
        LocalDate resolvedOn,
        String resolvedBy,
        String finding,
        String creditNoteNo) {

    /** Whether the customer is to get a credit note. */
    public boolean creditDue() {
        return accepted.signum() > 0;
    }

    /** Whether the customer is to hear why it has to pay after all. */
    public boolean reasonsDue() {
        return status == DisputeStatus.REJECTED || status == DisputeStatus.SPLIT;
    }

    static DisputeSummary of(Dispute dispute) {
        return new DisputeSummary(
                dispute.id(),
                dispute.caseId(),
                dispute.customer().value(),
                dispute.currency(),
                dispute.item(),
                dispute.amount(),
                dispute.reason(),
                dispute.note(),
                dispute.raisedOn(),
                dispute.raisedBy(),
                DisputeStatus.of(dispute.status()),
                dispute.accepted(),
                dispute.resolvedOn(),
                dispute.resolvedBy(),
                dispute.finding(),
                dispute.creditNoteNo());
    }
}
