package org.proxenos.dunning.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseEvent;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.CasePage;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.ChargesDesk;
import org.proxenos.dunning.DunningDesk;
import org.proxenos.dunning.Evidence;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final int LARGEST_PAGE = 500;

    private final CaseBook book;
    private final CasePage pages;
    private final DunningDesk desk;
    private final ChargesDesk charges;
    private final Evidence evidence;
    private final ObjectProvider<Visibility> visibility;

    CaseController(
            CaseBook book,
            CasePage pages,
            DunningDesk desk,
            ChargesDesk charges,
            Evidence evidence,
            ObjectProvider<Visibility> visibility) {
        this.book = book;
        this.pages = pages;
        this.desk = desk;
        this.charges = charges;
        this.evidence = evidence;
        this.visibility = visibility;
    }

    @GetMapping
    CaseList list(
            @RequestParam Optional<CaseStatus> status,
            @RequestParam Optional<String> customer,
            @RequestParam Optional<String> officer,
            @RequestParam Optional<Integer> level,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var seen = Math.max(1, Math.min(size, LARGEST_PAGE));
        var first = Math.max(0, page);
        var seenBy = visibility.stream()
                .findFirst()
                .flatMap(Visibility::onlyPortfolioOf)
                .orElse(null);
        var inCharge = officer.orElse(null);
        var who = customer.map(CustomerNo::of).orElse(null);
        return new CaseList(
                book.list(status.orElse(null), who, inCharge, seenBy, level.orElse(null), first, seen).stream()
                        .map(CaseView::of)
                        .toList(),
                first,
                seen,
                book.count(status.orElse(null), who, inCharge, seenBy, level.orElse(null)));
    }

    @GetMapping("/{id}")
    CaseDetail one(@PathVariable String id, Locale language) {
        var summary = visible(id);
        var found = summary.id();
        return new CaseDetail(
                CaseView.of(summary),
                summary.status() == CaseStatus.OPEN ? AccruedView.of(charges.shown(found)) : null,
                pages.reasons(found, language),
                pages.steps(found, language),
                book.levels(found),
                book.history(found),
                evidence.kept(found));
    }

    /**
     * What is owed, what was done and why, on paper for whoever decides what becomes of the debt: once that is decided, as
     * it was then.
     *
     * @param now true = as it is today in any case
     */
    @GetMapping(value = "/{id}/evidence", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> evidence(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean now, Locale language) {
        var summary = visible(id);
        var name = ContentDisposition.inline()
                .filename("evidence-%s.pdf".formatted(summary.id()))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(Optional.of(now)
                        .filter(today -> !today)
                        .flatMap(then -> evidence.frozen(summary.id(), language))
                        .orElseGet(() -> evidence.of(summary.id(), language)));
    }

    /** Takes back a credit hold; only those who may grant one. */
    @PostMapping("/{id}/credit-hold/reversal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reverse(@PathVariable String id, @RequestBody Reversal reversal, Authentication who) {
        var summary = visible(id);
        if (who.getAuthorities().stream()
                .noneMatch(group -> List.of("sales-managers", "management").contains(group.getAuthority()))) {
            throw new DunningProblem(403, "not-yours-to-decide", "dunning.problem.notYours");
        }
        desk.reverseCreditHold(summary.id(), reversal.note(), who.getName()).ifPresent(refusal -> {
            throw new DunningProblem(
                    422, "refused", refusal.key(), refusal.arguments().toArray());
        });
    }

    private CaseSummary visible(String id) {
        return parse(id)
                .flatMap(book::find)
                .filter(found -> visibility.stream().allMatch(it -> it.maySee(CustomerNo.of(found.customerNo()))))
                .orElseThrow(() -> new DunningProblem(404, "unknown-case", "dunning.problem.unknownCase", id));
    }

    private static Optional<CaseId> parse(String id) {
        try {
            return Optional.of(CaseId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    record Reversal(String note) {}

    record CaseList(List<CaseView> content, int page, int size, long totalElements) {}

    /**
     * @param accrued what the delay has cost so far; null once the case is closed
     * @param explanation of the last look; each step has its own
     * @param evidence what was kept when it was decided what becomes of the debt
     */
    record CaseDetail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped CaseView view,
            AccruedView accrued,
            List<String> explanation,
            List<CasePage.StepTaken> steps,
            List<CaseBook.LevelSince> levels,
            List<CaseEvent> history,
            List<Evidence.Kept> evidence) {}
}
