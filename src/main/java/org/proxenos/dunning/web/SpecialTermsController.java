package org.proxenos.dunning.web;

import java.util.Optional;
import org.proxenos.dunning.TermsDesk;
import org.proxenos.dunning.TermsRequest;
import org.proxenos.dunning.TermsSummary;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/special-terms")
class SpecialTermsController {

    private final TermsDesk desk;
    private final VisibleCases visible;

    SpecialTermsController(TermsDesk desk, VisibleCases visible) {
        this.desk = desk;
        this.visible = visible;
    }

    /** Special terms of customers whom the caller may see and of segments, the latest first. */
    @GetMapping
    Listed<TermsSummary> list(
            @RequestParam Optional<String> customer,
            @RequestParam Optional<Boolean> active,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Listed.page(
                desk.list(customer.map(CustomerNo::of).orElse(null), active.orElse(null)).stream()
                        .filter(this::isVisible)
                        .toList(),
                page,
                size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TermsSummary request(@RequestBody TermsEntry entry, Authentication who) {
        VisibleCases.mayWrite(who);
        var filed = desk.request(
                new TermsRequest(
                        entry.scope(),
                        entry.customer(),
                        entry.invoiceNo(),
                        entry.segment(),
                        entry.graceDays(),
                        Entries.amount("minimum", entry.minimum()),
                        entry.channel(),
                        entry.procedure(),
                        entry.reason(),
                        entry.owner(),
                        Entries.date("from", entry.from()),
                        Entries.date("until", entry.until())),
                who.getName());
        filed.refusal().ifPresent(no -> {
            throw Entries.refused(no);
        });
        return desk.find(filed.id()).orElseThrow();
    }

    /** Ends special terms, or takes back the request for them. They are extended in Tasklist when their time is over. */
    @PutMapping("/{id}")
    TermsSummary change(@PathVariable String id, @RequestBody TermsChange change, Authentication who) {
        VisibleCases.mayWrite(who);
        var terms = Entries.id(id)
                .flatMap(desk::find)
                .filter(this::isVisible)
                .orElseThrow(() -> new DunningProblem(404, "unknown-terms", "dunning.problem.unknownTerms", id));
        if (!"ENDED".equals(change.status())) {
            throw Entries.unreadable("status", change.status());
        }
        desk.end(terms.id(), change.note(), who.getName()).ifPresent(no -> {
            throw Entries.refused(no);
        });
        return desk.find(terms.id()).orElseThrow();
    }

    private boolean isVisible(TermsSummary terms) {
        return terms.customerNo() == null || visible.maySee(terms.customerNo());
    }

    record TermsEntry(
            String scope,
            String customer,
            String invoiceNo,
            String segment,
            Integer graceDays,
            String minimum,
            String channel,
            String procedure,
            String reason,
            String owner,
            String from,
            String until) {}

    record TermsChange(String status, String note) {}
}
