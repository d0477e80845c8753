package org.proxenos.reassignment.web;

import java.util.Optional;
import java.util.Set;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.UnknownOfficer;
import org.proxenos.reassignment.ConcernDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What managers and their systems find wanting in an officer's work; people weigh it, nothing follows by itself. */
@RestController
@RequestMapping("/api")
class ConcernController {

    private static final Set<String> MANAGERS = Set.of("sales-managers", "management");

    private final ConcernDesk desk;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;

    ConcernController(ConcernDesk desk, Portfolio portfolio, BusinessCalendar calendar) {
        this.desk = desk;
        this.portfolio = portfolio;
        this.calendar = calendar;
    }

    /** About the officer in charge of a customer. */
    @PostMapping("/customers/{no}/concerns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void aboutCustomer(@PathVariable String no, @RequestBody Concern concern, Authentication who) {
        mayRaise(who);
        var customer = CustomerNo.of(no);
        portfolio.find(customer).orElseThrow(() -> new UnknownCustomer(customer));
        var officer = portfolio.primaryOf(customer, calendar.today()).map(Officer::no);
        refuseIf(desk.raise(officer.orElse(null), customer, concern.evidence(), who.getName()));
    }

    /** About all of an officer's work. */
    @PostMapping("/officers/{no}/concerns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void aboutOfficer(@PathVariable String no, @RequestBody Concern concern, Authentication who) {
        mayRaise(who);
        var officer = OfficerNo.of(no);
        portfolio.officer(officer).orElseThrow(() -> new UnknownOfficer(officer));
        refuseIf(desk.raise(officer, null, concern.evidence(), who.getName()));
    }

    private static void mayRaise(Authentication who) {
        if (who.getAuthorities().stream().noneMatch(group -> MANAGERS.contains(group.getAuthority()))) {
            throw ReassignmentProblem.notYoursToRaise();
        }
    }

    private static void refuseIf(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw ReassignmentProblem.refused(why);
        });
    }

    /** @param evidence what was found, in words */
    record Concern(String evidence) {}
}
