package org.proxenos.dunning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.CreditHolds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/credit-holds")
@Tag(name = "Credit holds", description = "For systems that take orders: whose new orders wait, and what has changed")
class CreditHoldController {

    private static final int LARGEST_PAGE = 500;

    private final CreditHolds holds;
    private final VisibleCases cases;
    private final BusinessCalendar calendar;

    CreditHoldController(CreditHolds holds, VisibleCases cases, BusinessCalendar calendar) {
        this.holds = holds;
        this.cases = cases;
        this.calendar = calendar;
    }

    @GetMapping
    @Operation(
            summary = "The customers whose new orders wait",
            description =
                    "At the end of the day asOf, or now. One entry per case; a customer is on hold while there is any."
                            + " New orders wait, orders paid in advance are allowed, and what has been shipped is invoiced as ever.")
    Held held(@RequestParam Optional<LocalDate> asOf) {
        var day = asOf.orElseGet(calendar::today);
        if (day.isAfter(calendar.today())) {
            throw new DunningProblem(422, "future-date", "dunning.problem.futureHold", day).about("asOf");
        }
        return new Held(
                day,
                Meaning.OF_A_HOLD,
                holds.heldOn(day).stream()
                        .filter(it -> cases.maySee(it.customer().value()))
                        .map(this::hold)
                        .toList());
    }

    @GetMapping("/changes")
    @Operation(
            summary = "What has changed since a change that is known",
            description =
                    "Every change once, in the order of its sequence, which has no gaps. Keep 'last' and ask for what came"
                            + " after it. customerHeld says whether the customer's new orders wait after the change, because of this"
                            + " case or another one.")
    Changes changes(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        var most = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var found = holds.after(after, most);
        return new Changes(
                found.stream()
                        .filter(it -> cases.maySee(it.customer().value()))
                        .map(this::change)
                        .toList(),
                found.isEmpty() ? after : found.get(found.size() - 1).sequence(),
                found.size() == most);
    }

    private Hold hold(CreditHolds.Change it) {
        return new Hold(
                it.customer().value(), it.caseId().value(), it.currency(), at(it), it.by(), it.reason(), it.note());
    }

    private Change change(CreditHolds.Change it) {
        return new Change(
                it.sequence(),
                it.customer().value(),
                it.caseId().value(),
                it.currency(),
                it.held(),
                holds.isCustomerHeldAfter(it),
                at(it),
                it.by(),
                it.reason(),
                it.note());
    }

    private OffsetDateTime at(CreditHolds.Change it) {
        return it.at().atZone(calendar.zone()).toOffsetDateTime();
    }

    /** What a hold does to orders, said for machines. */
    record Meaning(String newOrders, String prepaidOrders, String shippedGoods) {

        static final Meaning OF_A_HOLD = new Meaning("WAIT", "ALLOWED", "INVOICED");
    }

    record Held(LocalDate asOf, Meaning meaning, List<Hold> content) {}

    record Hold(
            String customerNo,
            UUID caseId,
            String currency,
            OffsetDateTime since,
            String by,
            CreditHolds.Reason reason,
            String note) {}

    record Changes(List<Change> content, long last, boolean more) {}

    record Change(
            long sequence,
            String customerNo,
            UUID caseId,
            String currency,
            boolean held,
            boolean customerHeld,
            OffsetDateTime at,
            String by,
            CreditHolds.Reason reason,
            String note) {}
}
