package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.Segment;

/**
 * Special terms in a list; what is null says nothing.
 *
 * @param scope INVOICE, CUSTOMER or SEGMENT
 * @param minimum in the company's currency
 * @param until first day on which they no longer hold
 * @param status REQUESTED, ACTIVE, EXPIRED (they wait to be looked at again), REFUSED or ENDED
 * @param approvers the groups of which somebody has, or had, to agree; none where nobody had to
 */
public record TermsSummary(
        UUID id,
        String scope,
        String customerNo,
        String invoiceNo,
        Segment segment,
        Integer graceDays,
        String minimum,
        String channel,
        String procedure,
        String reason,
        String owner,
        LocalDate from,
        LocalDate until,
        String status,
        List<String> approvers,
        String requestedBy,
        LocalDate requestedOn,
        String decidedBy,
        LocalDate decidedOn) {

    static TermsSummary of(SpecialTerms terms, LocalDate today) {
        return new TermsSummary(
                terms.id(),
                terms.scope().name(),
                terms.customer() == null ? null : terms.customer().value(),
                terms.invoiceNo(),
                terms.segment(),
                terms.graceDays(),
                terms.minimum() == null ? null : terms.minimum().toPlainString(),
                terms.channel() == null ? null : terms.channel().name(),
                terms.procedure() == null ? null : terms.procedure().name(),
                terms.reason(),
                terms.owner(),
                terms.from(),
                terms.until(),
                terms.status() == SpecialTerms.Status.ACTIVE && !terms.until().isAfter(today)
                        ? "EXPIRED"
                        : terms.status().name(),
                Approval.groups(Approval.read(terms.explanation())),
                terms.requestedBy(),
                terms.requestedOn(),
                terms.decidedBy(),
                terms.decidedOn());
    }
}
