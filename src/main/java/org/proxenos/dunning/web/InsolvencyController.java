package org.proxenos.dunning.web;

import java.time.LocalDate;
import org.proxenos.dunning.Insolvency;
import org.proxenos.dunning.InsolvencyDesk;
import org.proxenos.dunning.InsolvencyReport;
import org.proxenos.dunning.Refusal;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
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

/** That a customer is insolvent, for all its cases. A customer whom the caller may not see is as good as unknown. */
@RestController
@RequestMapping("/api/customers/{no}/insolvency")
class InsolvencyController {

    private static final int NAME = 255;
    private static final int NOTE = 2000;

    private final InsolvencyDesk desk;
    private final Portfolio portfolio;
    private final VisibleCases cases;

    InsolvencyController(InsolvencyDesk desk, Portfolio portfolio, VisibleCases cases) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.cases = cases;
    }

    @GetMapping
    InsolvencyView get(@PathVariable String no) {
        return view(known(no));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InsolvencyView declare(@PathVariable String no, @RequestBody InsolvencyEntry entry, Authentication who) {
        var customer = known(no);
        VisibleCases.mayWrite(who);
        refuseIf(desk.declare(
                        new InsolvencyReport(
                                customer.value(),
                                Entries.date("declaredOn", entry.declaredOn()),
                                Entries.text("court", entry.court(), NAME),
                                Entries.text("reference", entry.reference(), NAME),
                                Boolean.TRUE.equals(entry.claimRegistered()),
                                Entries.text("note", entry.note(), NOTE)),
                        who.getName())
                .no());
        return view(customer);
    }

    /** It was a mistake, or is over. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String no, @RequestBody InsolvencyChange change, Authentication who) {
        var customer = known(no);
        VisibleCases.mayWrite(who);
        if (!"WITHDRAWN".equals(change.status())) {
            throw Entries.unreadable("status", change.status());
        }
        refuseIf(desk.withdraw(customer, Entries.text("note", change.note(), NOTE), who.getName())
                .no());
    }

    private InsolvencyView view(CustomerNo customer) {
        return desk.of(customer)
                .map(InsolvencyView::of)
                .orElseThrow(() ->
                        new DunningProblem(404, "not-insolvent", "dunning.refusal.notInsolvent", customer.value()));
    }

    private CustomerNo known(String no) {
        return portfolio
                .find(CustomerNo.of(no))
                .filter(found -> cases.maySee(no))
                .map(found -> found.no())
                .orElseThrow(() -> new DunningProblem(404, "unknown-customer", "dunning.problem.unknownCustomer", no));
    }

    private static void refuseIf(Refusal no) {
        if (no != null) {
            throw Entries.refused(no);
        }
    }

    record InsolvencyEntry(String declaredOn, String court, String reference, Boolean claimRegistered, String note) {}

    record InsolvencyChange(String status, String note) {}

    record InsolvencyView(
            String customerNo,
            LocalDate declaredOn,
            String court,
            String reference,
            boolean claimRegistered,
            String note,
            String recordedBy,
            LocalDate recordedOn) {

        static InsolvencyView of(Insolvency it) {
            return new InsolvencyView(
                    it.customer().value(),
                    it.declaredOn(),
                    it.court(),
                    it.reference(),
                    it.claimRegistered(),
                    it.note(),
                    it.recordedBy(),
                    it.recordedOn());
        }
    }
}
