package org.proxenos.dunning.web;

import org.proxenos.dunning.HoldDesk;
import org.proxenos.dunning.HoldRequest;
import org.proxenos.dunning.HoldSummary;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{id}/holds")
class HoldController {

    private final VisibleCases cases;
    private final HoldDesk desk;

    HoldController(VisibleCases cases, HoldDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** Every hold on the customer of the case or on items of that customer, the latest first. */
    @GetMapping
    Listed<HoldSummary> list(@PathVariable String id) {
        return Listed.whole(desk.of(CustomerNo.of(cases.get(id).customerNo())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HoldSummary request(@PathVariable String id, @RequestBody HoldEntry entry, Authentication who) {
        var about = cases.get(id);
        VisibleCases.mayWrite(who);
        var filed = desk.request(
                new HoldRequest(
                        about.customerNo(),
                        entry.scope(),
                        entry.invoiceNo(),
                        entry.instalment(),
                        entry.reason(),
                        Entries.date("from", entry.from()),
                        Entries.date("until", entry.until()),
                        entry.note()),
                who.getName());
        filed.refusal().ifPresent(no -> {
            throw Entries.refused(no);
        });
        return desk.find(filed.id()).orElseThrow();
    }

    /** Ends a hold before its time, or takes back the request for one. */
    @PutMapping("/{holdId}")
    HoldSummary change(
            @PathVariable String id, @PathVariable String holdId, @RequestBody HoldChange change, Authentication who) {
        var about = cases.get(id);
        VisibleCases.mayWrite(who);
        var hold = Entries.id(holdId)
                .flatMap(desk::find)
                .filter(found -> found.customerNo().equals(about.customerNo()))
                .orElseThrow(() -> new DunningProblem(404, "unknown-hold", "dunning.problem.unknownHold", holdId));
        if (!"LIFTED".equals(change.status())) {
            throw Entries.unreadable("status", change.status());
        }
        desk.lift(hold.id(), change.note(), who.getName()).ifPresent(no -> {
            throw Entries.refused(no);
        });
        return desk.find(hold.id()).orElseThrow();
    }

    record HoldEntry(
            String scope,
            String invoiceNo,
            Integer instalment,
            String reason,
            String from,
            String until,
            String note) {}

    record HoldChange(String status, String note) {}
}
