package org.proxenos.reassignment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.UnknownOfficer;
import org.proxenos.portfolio.Visibility;
import org.proxenos.reassignment.ReassignmentDesk;
import org.proxenos.reassignment.ReassignmentStatus;
import org.proxenos.reassignment.ReassignmentSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every reassignment about customers whom the caller may see. */
@RestController
@RequestMapping("/api/reassignments")
class ReassignmentListController {

    private static final int LARGEST = 500;

    private final ReassignmentDesk desk;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    ReassignmentListController(
            ReassignmentDesk desk,
            Portfolio portfolio,
            BusinessCalendar calendar,
            ObjectProvider<Visibility> visibility) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    /** @param officer in charge before or after, or proposed */
    @GetMapping
    Listed list(
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> officer,
            @RequestParam Optional<String> customer,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var first = Math.max(0, page);
        var length = Math.max(1, Math.min(size, LARGEST));
        var found = found(status, officer, customer, first, length);
        return new Listed(found.content(), first, length, found.total());
    }

    /** All of them at once. */
    @GetMapping(produces = Csv.TYPE)
    String listForSpreadsheets(
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> officer,
            @RequestParam Optional<String> customer) {
        return Csv.of(
                List.of(
                        "id",
                        "customer_no",
                        "current_officer_no",
                        "proposed_officer_no",
                        "reason",
                        "status",
                        "route",
                        "wished_date",
                        "effective_date",
                        "requested_by",
                        "requested_on",
                        "first_approver",
                        "second_approver",
                        "objection_until"),
                found(status, officer, customer, 0, Integer.MAX_VALUE).content(),
                it -> Stream.of(
                        it.id(),
                        it.customerNo(),
                        it.currentOfficerNo(),
                        it.proposedOfficerNo(),
                        it.reason(),
                        it.status(),
                        it.route(),
                        it.wishedDate(),
                        it.effectiveDate(),
                        it.requestedBy(),
                        it.requestedOn(),
                        it.firstApprover(),
                        it.secondApprover(),
                        it.objectionUntil()));
    }

    /** Whoever asks about somebody who does not exist hears so, instead of reading that there is nothing. */
    private ReassignmentDesk.Found found(
            Optional<String> status, Optional<String> officer, Optional<String> customer, int page, int size) {
        var visible = visible();
        officer.map(OfficerNo::of).filter(no -> portfolio.officer(no).isEmpty()).ifPresent(no -> {
            throw new UnknownOfficer(no);
        });
        customer.map(CustomerNo::of)
                .filter(no -> portfolio.find(no).isEmpty() || !visible.test(no))
                .ifPresent(no -> {
                    throw new UnknownCustomer(no);
                });
        return desk.list(
                status.map(ReassignmentListController::status).orElse(null),
                officer.orElse(null),
                customer.orElse(null),
                visible,
                page,
                size);
    }

    private Predicate<CustomerNo> visible() {
        return visibility.stream()
                .findFirst()
                .flatMap(Visibility::onlyPortfolioOf)
                .<Set<CustomerNo>>map(officer -> portfolio.seenBy(officer, calendar.today()))
                .<Predicate<CustomerNo>>map(seen -> seen::contains)
                .orElse(customer -> true);
    }

    private static ReassignmentStatus status(String written) {
        return Arrays.stream(ReassignmentStatus.values())
                .filter(it -> it.name().equals(written))
                .findFirst()
                .orElseThrow(() -> ReassignmentProblem.unreadable("status", written));
    }

    record Listed(List<ReassignmentSummary> content, int page, int size, long totalElements) {}
}
