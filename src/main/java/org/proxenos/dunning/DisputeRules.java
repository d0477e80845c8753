package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be contested, and how a dispute can be decided (A8). */
@Component
class DisputeRules {

    Optional<Refusal> check(CaseFile file, Contest contest) {
        if (file.delay().status() != CaseStatus.OPEN) {
            return Optional.of(Refusal.because("dunning.refusal.caseClosed"));
        }
        if (contest.item() == null) {
            return Optional.of(
                    Refusal.because("dunning.refusal.disputeItemMissing").about("invoiceNo"));
        }
        if (contest.reason() == null) {
            return Optional.of(
                    Refusal.because("dunning.refusal.disputeReasonMissing").about("reason"));
        }
        if (contest.reason() == DisputeReason.OTHER && isBlank(contest.note())) {
            return Optional.of(
                    Refusal.because("dunning.refusal.disputeNoteMissing").about("note"));
        }
        return item(file, contest.item()).or(() -> amount(file, contest));
    }

    /** What of an item is open and not under investigation yet. */
    BigDecimal free(CaseFile file, ItemKey item) {
        return open(file, item).subtract(contested(file, item)).max(BigDecimal.ZERO);
    }

    Optional<Refusal> check(Dispute dispute, Finding finding) {
        if (dispute.status() != Dispute.Status.OPEN) {
            return Optional.of(Refusal.because("dunning.refusal.disputeDecided"));
        }
        if (finding.status() == null || finding.status() == DisputeStatus.OPEN) {
            return Optional.of(Refusal.because("dunning.refusal.findingMissing").about("status"));
        }
        if (isBlank(finding.reasons())) {
            return Optional.of(
                    Refusal.because("dunning.refusal.findingReasonsMissing").about("finding"));
        }
        return accepted(dispute, finding);
    }

    private Optional<Refusal> item(CaseFile file, ItemKey item) {
        var invoiced = file.books().item(item.invoiceNo(), item.instalment()).filter(it -> !it.invoiceDate()
                .isAfter(file.day()));
        if (invoiced.isEmpty()) {
            return Optional.of(Refusal.because(
                            "dunning.refusal.disputeUnknownItem",
                            item.invoiceNo(),
                            item.instalment(),
                            file.delay().currency())
                    .about("invoiceNo"));
        }
        return open(file, item).signum() == 0
                ? Optional.of(Refusal.because("dunning.refusal.disputePaid", item.invoiceNo())
                        .about("invoiceNo"))
                : Optional.empty();
    }

    private Optional<Refusal> amount(CaseFile file, Contest contest) {
        var amount = contest.amount();
        if (amount != null
                && (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2)) {
            return Optional.of(Refusal.because("dunning.refusal.disputeAmount").about("amount"));
        }
        var free = free(file, contest.item());
        if (free.signum() == 0) {
            return Optional.of(Refusal.because(
                            "dunning.refusal.disputedAlready", contest.item().invoiceNo())
                    .about("invoiceNo"));
        }
        return amount == null || amount.compareTo(free) <= 0
                ? Optional.empty()
                : Optional.of(Refusal.because(
                                "dunning.refusal.disputeTooLarge",
                                contest.item().invoiceNo(),
                                free,
                                file.delay().currency())
                        .about("amount"));
    }

    private static Optional<Refusal> accepted(Dispute dispute, Finding finding) {
        var accepted = finding.accepted() == null ? BigDecimal.ZERO : finding.accepted();
        var fits =
                switch (finding.status()) {
                    case SPLIT ->
                        accepted.signum() > 0
                                && accepted.stripTrailingZeros().scale() <= 2
                                && accepted.compareTo(dispute.amount()) < 0;
                    case CREDITED -> finding.accepted() == null || accepted.compareTo(dispute.amount()) == 0;
                    default -> accepted.signum() == 0;
                };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(
                finding.status() == DisputeStatus.SPLIT
                        ? Refusal.because("dunning.refusal.disputePart", dispute.amount(), dispute.currency())
                                .about("accepted")
                        : Refusal.because("dunning.refusal.disputeNoPart").about("accepted"));
    }

    private static BigDecimal open(CaseFile file, ItemKey item) {
        return file.books().openOf(item.invoiceNo(), item.instalment(), file.day());
    }

    private static BigDecimal contested(CaseFile file, ItemKey item) {
        return Reckoner.contested(file.agreed(), file.books(), file.day()).getOrDefault(item, BigDecimal.ZERO);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
