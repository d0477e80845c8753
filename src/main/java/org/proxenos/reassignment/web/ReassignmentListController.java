package org.proxenos.reassignment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
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
        var found = desk.list(
                status.map(ReassignmentListController::status).orElse(null),
                officer.orElse(null),
                customer.orElse(null),
                visible(),
                first,
                length);
        return new Listed(found.content(), first, length, found.total());
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
