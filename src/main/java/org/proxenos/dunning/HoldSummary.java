package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A hold in a list.
 *
 * @param invoiceNo null where all of the customer's items are meant
 * @param until first day on which follow-up goes on
 * @param status REQUESTED, ACTIVE, ENDED, REFUSED or LIFTED
 * @param approvers the groups of which somebody has, or had, to agree; none where nobody had to
 * @param decidedBy may be null
 */
public record HoldSummary(
        UUID id,
        String customerNo,
        HoldScope scope,
        String invoiceNo,
        Integer instalment,
        HoldReason reason,
        LocalDate from,
        LocalDate until,
        String status,
        List<String> approvers,
        String requestedBy,
        LocalDate requestedOn,
        String decidedBy,
        LocalDate decidedOn,
        String note) {

    static HoldSummary of(Hold hold, LocalDate today) {
        return new HoldSummary(
                hold.id(),
                hold.customer().value(),
                hold.scope(),
                hold.item() == null ? null : hold.item().invoiceNo(),
                hold.item() == null ? null : hold.item().instalment(),
                hold.reason(),
                hold.from(),
                hold.until(),
                hold.status() == Hold.Status.ACTIVE && !hold.until().isAfter(today)
                        ? "ENDED"
                        : hold.status().name(),
                Approval.groups(Approval.read(hold.explanation())),
                hold.requestedBy(),
                hold.requestedOn(),
                hold.decidedBy(),
                hold.decidedOn(),
                hold.note());
    }
}
