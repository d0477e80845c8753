package org.proxenos.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Officers;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Segment;
import org.proxenos.portfolio.UnknownOfficer;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Officers and whom they look after. Colleagues are known to everybody, their customers are not. */
@RestController
@RequestMapping("/api/officers")
class OfficerController {

    private static final Set<String> STAFFING = Set.of("hr", "sales-managers", "management");

    private final Portfolio portfolio;
    private final Officers officers;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    OfficerController(
            Portfolio portfolio, Officers officers, BusinessCalendar calendar, ObjectProvider<Visibility> visibility) {
        this.portfolio = portfolio;
        this.officers = officers;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping
    Page<OfficerView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(portfolio.officers().stream().map(OfficerView::of).toList(), page, size);
    }

    @GetMapping("/{no}/portfolio")
    Page<CustomerOfOfficer> portfolio(
            @PathVariable String no,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var part = Page.of(lookedAfter(no, asOf), page, size);
        return new Page<>(named(part.content()), part.page(), part.size(), part.totalElements());
    }

    /** All of them at once. */
    @GetMapping(value = "/{no}/portfolio", produces = "text/csv;charset=UTF-8")
    String portfolioForSpreadsheets(
            @PathVariable String no, @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        return named(lookedAfter(no, asOf)).stream()
                .map(it -> Csv.row(it.customerNo(), it.customerName(), it.segment(), it.role(), it.from(), it.to()))
                .collect(Collectors.joining(
                        "", Csv.header("customer_no", "customer_name", "segment", "role", "from", "to"), ""));
    }

    private List<Assignment> lookedAfter(String no, Optional<LocalDate> asOf) {
        var officer = portfolio
                .officer(OfficerNo.of(no))
                .orElseThrow(() -> new UnknownOfficer(OfficerNo.of(no)))
                .no();
        var mine = visible();
        return portfolio.assignmentsOf(officer, asOf.orElseGet(calendar::today)).stream()
                .filter(it -> mine.test(it.customer()))
                .toList();
    }

    private List<CustomerOfOfficer> named(List<Assignment> rows) {
        var customers =
                portfolio.customers(rows.stream().map(Assignment::customer).toList());
        return rows.stream()
                .map(it -> {
                    var customer = customers.get(it.customer());
                    return new CustomerOfOfficer(
                            it.customer().value(), customer.name(), customer.segment(), it.role(), it.from(), it.to());
                })
                .toList();
    }

    /** Notes when an officer leaves, or that the officer stays after all; the managers hear whom that concerns. */
    @PutMapping("/{no}")
    OfficerView leaves(@PathVariable String no, @RequestBody OfficerChange change, Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> STAFFING.contains(group.getAuthority()))) {
            throw new PortfolioProblem(403, "not-yours-to-staff", "portfolio.problem.notYoursToStaff");
        }
        officers.leaves(OfficerNo.of(no), change.activeTo()).ifPresent(refusal -> {
            throw PortfolioProblem.refused(refusal);
        });
        return OfficerView.of(portfolio.officer(OfficerNo.of(no)).orElseThrow());
    }

    private Predicate<CustomerNo> visible() {
        return visibility.stream()
                .findFirst()
                .flatMap(Visibility::onlyPortfolioOf)
                .map(officer -> (Predicate<CustomerNo>) portfolio.seenBy(officer, calendar.today())::contains)
                .orElse(customer -> true);
    }

    /** @param activeTo first day no longer with the company; null = stays */
    record OfficerChange(LocalDate activeTo) {}

    /** @param activeTo first day no longer with the company; null = until further notice */
    record OfficerView(
            String officerNo, String name, String email, String userId, String managerNo, LocalDate activeTo) {

        static OfficerView of(Officer officer) {
            return new OfficerView(
                    officer.no().value(),
                    officer.name(),
                    officer.email(),
                    officer.userId(),
                    officer.manager() == null ? null : officer.manager().value(),
                    officer.activeTo());
        }
    }

    /** @param to the first day that no longer counts; null = until further notice */
    record CustomerOfOfficer(
            String customerNo,
            String customerName,
            Segment segment,
            AssignmentRole role,
            LocalDate from,
            LocalDate to) {}
}
