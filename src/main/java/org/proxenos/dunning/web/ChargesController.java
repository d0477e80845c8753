package org.proxenos.dunning.web;

import java.time.LocalDate;
import java.util.List;
import org.proxenos.dunning.Charge;
import org.proxenos.dunning.ChargesDecision;
import org.proxenos.dunning.ChargesDesk;
import org.proxenos.dunning.DecidedCharge;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The charges that were decided on, for whoever keeps the books. Nobody confined to a portfolio sees the list. */
@RestController
@RequestMapping("/api/charges")
class ChargesController {

    private static final int LARGEST_PAGE = 500;

    private final ChargesDesk desk;
    private final ObjectProvider<Visibility> visibility;

    ChargesController(ChargesDesk desk, ObjectProvider<Visibility> visibility) {
        this.desk = desk;
        this.visibility = visibility;
    }

    @GetMapping
    ChargeList list(
            @RequestParam(defaultValue = "COLLECTED") ChargesDecision decision,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (visibility.stream().anyMatch(it -> it.onlyPortfolioOf().isPresent())) {
            throw new DunningProblem(403, "not-yours-to-see", "dunning.problem.notYoursToSee");
        }
        var first = Math.max(0, page);
        var seen = Math.max(1, Math.min(size, LARGEST_PAGE));
        return new ChargeList(
                desk.decided(decision, first, seen).stream()
                        .map(ChargesController::view)
                        .toList(),
                first,
                seen,
                desk.count(decision));
    }

    private static ChargeView view(DecidedCharge decided) {
        var charge = decided.charge();
        return new ChargeView(
                decided.id().toString(),
                decided.caseId().toString(),
                decided.customer().value(),
                charge.kind(),
                charge.invoiceNo(),
                charge.instalment(),
                charge.amount().toPlainString(),
                decided.currency(),
                decided.decision(),
                decided.by(),
                decided.on(),
                decided.reason(),
                charge.carriedFrom() == null ? null : charge.carriedFrom().toString(),
                charge.arithmetic().segments().stream()
                        .map(segment -> new Part(
                                segment.from(),
                                segment.until(),
                                segment.days(),
                                segment.balance().toPlainString(),
                                segment.rate() == null ? null : segment.rate().toPlainString()))
                        .toList());
    }

    record ChargeList(List<ChargeView> content, int page, int size, long totalElements) {}

    /** @param decidedBy null = a rule */
    record ChargeView(
            String id,
            String caseId,
            String customerNo,
            Charge.Kind kind,
            String invoiceNo,
            int instalment,
            String amount,
            String currency,
            ChargesDecision decision,
            String decidedBy,
            LocalDate decidedOn,
            String reason,
            String carriedFrom,
            List<Part> arithmetic) {}

    /**
     * @param until exclusive
     * @param rate percent a year; null = none was published
     */
    record Part(LocalDate from, LocalDate until, int days, String balance, String rate) {}
}
