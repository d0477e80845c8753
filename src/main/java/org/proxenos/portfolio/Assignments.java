package org.proxenos.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which people and processes change who looks after whom (B1, B5). History is only added to; at any
 * instant one officer is in charge of a customer.
 */
@Service
@Transactional
public class Assignments {

    private final AssignmentRows rows;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final AssignmentSettings settings;
    private final ApplicationEventPublisher events;

    Assignments(
            AssignmentRows rows,
            Portfolio portfolio,
            BusinessCalendar calendar,
            AssignmentSettings settings,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.events = events;
    }

    /**
     * Until the transaction that is there ends, nobody else is put in charge of the customer. Whoever gives an officer
     * work calls this first: otherwise it could go to somebody who is just handing the account over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CustomerNo customer) {
        rows.lock(customer);
    }

    /** Why an appointment would be refused on its dates and people alone; empty if it would not. */
    @Transactional(readOnly = true)
    public Optional<Refusal> check(Appointment wish) {
        var today = calendar.today();
        if (portfolio.find(wish.customer()).isEmpty()) {
            return no("customerNo", "unknownCustomer", wish.customer());
        }
        var officer = portfolio.officer(wish.officer());
        if (officer.isEmpty()) {
            return no("officerNo", "unknownOfficer", wish.officer());
        }
        if (wish.from() == null) {
            return no("from", "fromMissing");
        }
        if (wish.to() != null && !wish.to().isAfter(wish.from())) {
            return no("to", "endsBeforeItBegins", wish.to(), wish.from());
        }
        if (!officer.get().isActiveOn(wish.from())) {
            return no("officerNo", "officerNotActive", officer.get().name(), wish.from());
        }
        if (wish.from().isAfter(today.plusDays(settings.daysAhead()))) {
            return no("from", "tooFarAhead", wish.from(), settings.daysAhead());
        }
        if (wish.from().isBefore(today.minusDays(settings.daysBack()))) {
            return no("from", "tooFarBack", wish.from(), settings.daysBack());
        }
        if (wish.from().isBefore(today)
                && (wish.approvedBy() == null || wish.approvedBy().equals(wish.by()))) {
            return no("from", "backDatingNeedsApproval", wish.from());
        }
        if (wish.source() != AssignmentSource.RULE
                && (wish.reason() == null || wish.reason().isBlank())) {
            return no("reason", "reasonMissing");
        }
        return Optional.empty();
    }

    /**
     * Appoints an officer. A new officer in charge takes the time of whoever else was to be in charge then; in other
     * roles several may stand side by side.
     *
     * @return why not; empty once it is recorded
     */
    public Optional<Refusal> appoint(Appointment wish) {
        var wrong = check(wish);
        if (wrong.isPresent()) {
            return wrong;
        }
        rows.lock(wish.customer());
        var standing = rows.standing(wish.customer(), wish.role());
        var same = standing.stream()
                .filter(it -> it.officer().equals(wish.officer()))
                .filter(it -> it.overlaps(wish.from(), wish.to()))
                .findFirst();
        if (same.isPresent()) {
            return no(
                    "officerNo", "alreadyLooksAfter", wish.officer(), same.get().from());
        }
        var former = inCharge(wish, standing);
        if (wish.role() == AssignmentRole.PRIMARY) {
            takeOver(wish, standing);
        } else {
            rows.add(wish, null);
        }
        announce(wish, former);
        return Optional.empty();
    }

    /**
     * Appoints an officer where nobody has to go for it: in any role but the first, or as the officer in charge of a
     * customer who has none then. Who is in charge is replaced by a reassignment only.
     *
     * @return why not; empty once it is recorded
     */
    public Optional<Refusal> appointBeside(Appointment wish) {
        var wrong = check(wish);
        if (wrong.isPresent()) {
            return wrong;
        }
        rows.lock(wish.customer());
        var inTheWay = wish.role() == AssignmentRole.PRIMARY
                ? rows.standing(wish.customer(), wish.role()).stream()
                        .filter(it -> it.overlaps(wish.from(), wish.to()))
                        .findFirst()
                : Optional.<Assignment>empty();
        return inTheWay.isPresent()
                ? no(
                        "role",
                        "startReassignment",
                        inTheWay.get().officer(),
                        inTheWay.get().from())
                : appoint(wish);
    }

    /**
     * Ends an assignment in any role but that of the officer in charge, who is replaced and never just taken away.
     *
     * @param on first day on which it no longer counts
     */
    public Optional<Refusal> end(long id, LocalDate on, String reason, String by) {
        var found = rows.find(id).filter(Assignment::standing);
        if (found.isEmpty()) {
            return no(null, "unknownAssignment", id);
        }
        var ending = found.get();
        if (ending.role() == AssignmentRole.PRIMARY) {
            return no("role", "primaryIsReplaced");
        }
        if (reason == null || reason.isBlank()) {
            return no("reason", "reasonMissing");
        }
        if (on == null || !on.isAfter(ending.from()) || ending.to() != null && !on.isBefore(ending.to())) {
            return no("to", "endsOutside", on == null ? "" : on, ending.from());
        }
        if (on.isBefore(calendar.today())) {
            return no("to", "endsInThePast", on);
        }
        rows.lock(ending.customer());
        if (!rows.supersede(ending.id())) {
            return no(null, "changedMeanwhile", ending.customer());
        }
        rows.add(
                new Appointment(
                        ending.customer(),
                        ending.officer(),
                        ending.role(),
                        ending.from(),
                        on,
                        AssignmentSource.PERSON,
                        reason,
                        null,
                        by,
                        null),
                ending.id());
        return Optional.empty();
    }

    /**
     * Puts right that somebody has entered the wrong officer in charge: another row for the same time names the wrong one.
     *
     * @return why not; empty once it is recorded
     */
    Optional<Refusal> correct(long id, OfficerNo officerNo, String reason, String by) {
        var wrong = rows.find(id).filter(Assignment::standing);
        if (wrong.isEmpty()) {
            return no(null, "unknownAssignment", id);
        }
        var row = wrong.get();
        rows.lock(row.customer());
        if (row.role() != AssignmentRole.PRIMARY || row.source() != AssignmentSource.PERSON) {
            return no(null, "notEnteredByAPerson");
        }
        var entered = LocalDate.ofInstant(enteredAt(row), calendar.zone());
        if (entered.plusDays(settings.correctWithin()).isBefore(calendar.today())) {
            return no(null, "tooLateToCorrect", entered, settings.correctWithin());
        }
        var officer = portfolio.officer(officerNo);
        if (officer.isEmpty()) {
            return no("officerNo", "unknownOfficer", officerNo);
        }
        if (officerNo.equals(row.officer())) {
            return no("officerNo", "alreadyLooksAfter", officerNo, row.from());
        }
        if (!officer.get().isActiveOn(row.from())) {
            return no("officerNo", "officerNotActive", officer.get().name(), row.from());
        }
        if (reason == null || reason.isBlank()) {
            return no("reason", "reasonMissing");
        }
        if (!rows.supersede(id)) {
            return no(null, "changedMeanwhile", row.customer());
        }
        var right = new Appointment(
                row.customer(),
                officerNo,
                AssignmentRole.PRIMARY,
                row.from(),
                row.to(),
                AssignmentSource.PERSON,
                reason,
                row.decision(),
                by,
                row.approvedBy());
        rows.add(right, id);
        announce(right, row.officer());
        return Optional.empty();
    }

    /** When somebody named the officer first: what others have cut out of a row since was entered with it. */
    private Instant enteredAt(Assignment row) {
        return Optional.ofNullable(row.replaces())
                .flatMap(rows::find)
                .filter(before -> before.officer().equals(row.officer()))
                .map(this::enteredAt)
                .orElse(row.recordedAt());
    }

    private void takeOver(Appointment wish, List<Assignment> standing) {
        Long corrected = null;
        var rests = new ArrayList<Rest>();
        for (var other : standing) {
            if (!other.overlaps(wish.from(), wish.to())) {
                continue;
            }
            rows.supersede(other.id());
            if (other.from().isBefore(wish.from())) {
                rests.add(new Rest(other, other.from(), wish.from()));
            } else {
                corrected = other.id();
            }
            if (wish.to() != null && (other.to() == null || other.to().isAfter(wish.to()))) {
                rests.add(new Rest(other, wish.to(), other.to()));
            }
        }
        rests.forEach(rest -> rows.addRest(rest.of(), rest.from(), rest.to(), wish));
        rows.add(wish, corrected);
    }

    private record Rest(Assignment of, LocalDate from, LocalDate to) {}

    private OfficerNo inCharge(Appointment wish, List<Assignment> standing) {
        return standing.stream()
                .filter(it -> it.holdsOn(calendar.today()))
                .map(Assignment::officer)
                .findFirst()
                .orElse(null);
    }

    private void announce(Appointment wish, OfficerNo former) {
        var today = calendar.today();
        if (wish.role() == AssignmentRole.PRIMARY
                && !wish.from().isAfter(today)
                && (wish.to() == null || wish.to().isAfter(today))) {
            events.publishEvent(new AccountChangedHands(wish.customer(), former, wish.officer(), wish.from()));
        }
    }

    private static Optional<Refusal> no(String field, String why, Object... arguments) {
        return Optional.of(Refusal.about(field, "portfolio.refusal." + why, arguments));
    }
}
