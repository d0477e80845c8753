package org.proxenos.dunning.web;

import java.time.LocalDate;
import java.util.List;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.EndingDesk;
import org.proxenos.dunning.EndingSummary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that ended unpaid: what lies with whom, and how it is taken back. */
@RestController
@RequestMapping("/api/cases/{id}")
class EndingController {

    private final VisibleCases cases;
    private final EndingDesk desk;

    EndingController(VisibleCases cases, EndingDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @GetMapping("/ending")
    EndingView one(@PathVariable String id) {
        var found = cases.get(id).id();
        return desk.of(found)
                .map(EndingController::view)
                .orElseThrow(() -> new DunningProblem(404, "not-ended", "dunning.problem.notEnded", id));
    }

    /** Has what an ended case was about followed up here again. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String id, @RequestBody Change change, Authentication who) {
        var found = cases.get(id).id();
        if (who.getAuthorities().stream().noneMatch(group -> EndingDesk.GROUPS.contains(group.getAuthority()))) {
            throw new DunningProblem(403, "not-yours-to-decide", "dunning.problem.notYoursToRecall");
        }
        if (Entries.choice("status", change.status(), List.of(CaseStatus.OPEN)) == null) {
            throw new DunningProblem(400, "bad-entry", "dunning.problem.onlyReopened").about("status");
        }
        desk.recall(found, Entries.text("reason", change.reason(), 2000), who.getName())
                .ifPresent(refusal -> {
                    throw Entries.refused(refusal);
                });
    }

    private static EndingView view(EndingSummary ending) {
        return new EndingView(
                ending.caseId().toString(),
                ending.customerNo(),
                ending.kind(),
                ending.from(),
                ending.until(),
                ending.currency(),
                ending.open().toPlainString(),
                ending.items().stream()
                        .map(line -> new LineView(
                                line.invoiceNo(),
                                line.instalment(),
                                line.dueDate(),
                                line.amount().toPlainString(),
                                line.open().toPlainString()))
                        .toList(),
                ending.postedAs());
    }

    /** @param status OPEN, the only one that can be asked for */
    record Change(String status, String reason) {}

    /**
     * @param until first day on which it is followed up here again; null while nobody has taken it back
     * @param postedAs number under which a write-off was posted; null until then
     */
    record EndingView(
            String caseId,
            String customerNo,
            CaseStatus ending,
            LocalDate since,
            LocalDate until,
            String currency,
            String open,
            List<LineView> items,
            String postedAs) {}

    record LineView(String invoiceNo, int instalment, LocalDate dueDate, String amount, String open) {}
}
