package org.proxenos.reassignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be asked for when a customer is to get another officer, and what cannot. */
@Component
class RequestRules {

    private final Reassignments reassignments;
    private final Portfolio portfolio;
    private final Assignments assignments;
    private final Eligibilities eligibilities;
    private final ObjectProvider<Visibility> visibility;
    private final BusinessCalendar calendar;
    private final ReassignmentSettings settings;

    RequestRules(
            Reassignments reassignments,
            Portfolio portfolio,
            Assignments assignments,
            Eligibilities eligibilities,
            ObjectProvider<Visibility> visibility,
            BusinessCalendar calendar,
            ReassignmentSettings settings) {
        this.reassignments = reassignments;
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.eligibilities = eligibilities;
        this.visibility = visibility;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** Either the reassignment or the reason why there is none. */
    record Checked(Reassignment reassignment, Refusal no) {}

    /** Whoever else asks for the same customer waits until this transaction ends, and is then refused. */
    Checked check(ReassignmentRequest asked, String by) {
        var customer = customer(asked.customerNo());
        if (customer.isEmpty()) {
            return no(unknownCustomer(asked.customerNo()));
        }
        assignments.hold(customer.get());
        var reason = Typed.choice(ReassignmentReason.class, asked.reason());
        var date = asked.date() == null ? calendar.today() : asked.date();
        var note = Typed.text(asked.note());
        var current = portfolio.primaryOf(customer.get(), calendar.today()).map(Officer::no);
        var wished = Optional.ofNullable(Typed.number(asked.officerNo())).map(OfficerNo::of);
        var wrong = (reason.isEmpty()
                        ? Typed.no("reason", "noSuchReason", asked.reason() == null ? "" : asked.reason())
                        : Optional.<Refusal>empty())
                .or(() -> current.isEmpty()
                        ? Typed.no("customerNo", "noOfficer", customer.get())
                        : Optional.<Refusal>empty())
                .or(() -> wished.flatMap(officer -> checkWish(officer, current.orElseThrow(), date)))
                .or(() -> checkDate(date, "date"))
                .or(() -> wished.flatMap(
                        officer -> checkFit(customer.get(), officer, current.orElseThrow(), date, "officerNo")))
                .or(() -> checkAbsence(reason.orElseThrow(), asked.absentUntil(), date))
                .or(() -> Typed.required("note", note))
                .or(() -> reassignments
                        .openOf(customer.get())
                        .flatMap(open -> Typed.no("customerNo", "openRequest", customer.get(), open.requestedOn())));
        return wrong.map(RequestRules::no)
                .orElseGet(() -> new Checked(
                        new Reassignment(
                                        UUID.randomUUID(),
                                        customer.get(),
                                        reason.orElseThrow(),
                                        date,
                                        reason.orElseThrow() == ReassignmentReason.LONG_ABSENCE
                                                ? asked.absentUntil()
                                                : null,
                                        note,
                                        by,
                                        calendar.today())
                                .about(
                                        current.orElseThrow(),
                                        wished.orElse(null),
                                        needsCoverOnly(reason.orElseThrow(), date, asked.absentUntil())
                                                ? ReassignmentStatus.USE_COVERAGE
                                                : ReassignmentStatus.REQUESTED),
                        null));
    }

    /** Refuses an officer that is not there, has left by then, or is in charge already. */
    Optional<Refusal> checkWish(OfficerNo officer, OfficerNo current, LocalDate date) {
        var found = portfolio.officer(officer);
        if (found.isEmpty()) {
            return Typed.no("officerNo", "unknownOfficer", officer);
        }
        if (officer.equals(current)) {
            return Typed.no("officerNo", "sameOfficer", found.get().name());
        }
        return found.get().isActiveOn(date)
                ? Optional.empty()
                : Typed.no("officerNo", "officerNotActive", found.get().name(), date);
    }

    /**
     * Refuses an officer whom the table {@code OfficerEligibility} rules out, with the table's reason.
     *
     * @param day first day of the officer; a day in the past is judged as of today
     */
    Optional<Refusal> checkFit(CustomerNo customer, OfficerNo officer, OfficerNo current, LocalDate day, String field) {
        return checkFit(customer, officer, current, day, field, LocaleContextHolder.getLocale());
    }

    /** The same in the language of somebody who is not there, e.g. for the record. */
    Optional<Refusal> checkFit(
            CustomerNo customer, OfficerNo officer, OfficerNo current, LocalDate day, String field, Locale reader) {
        return eligibility(customer, officer, current, day, reader)
                .filter(it -> !it.eligible())
                .flatMap(it -> Typed.no(field, "notEligible", it.officer().name(), it.because()));
    }

    /** Wants to read why where an officer would have more than a full portfolio. */
    Optional<Refusal> checkRoom(
            CustomerNo customer, OfficerNo officer, OfficerNo current, LocalDate day, String field, String why) {
        return why != null
                ? Optional.empty()
                : eligibility(customer, officer, current, day, LocaleContextHolder.getLocale())
                        .filter(Eligibility::needsApproval)
                        .flatMap(
                                it -> Typed.no(field, "littleRoom", it.officer().name(), it.because()));
    }

    private Optional<Eligibility> eligibility(
            CustomerNo customer, OfficerNo officer, OfficerNo current, LocalDate day, Locale reader) {
        var from = day.isBefore(calendar.today()) ? calendar.today() : day;
        return eligibilities.of(officer, customer, current, from, reader);
    }

    Optional<Refusal> checkDate(LocalDate date, String field) {
        var first = calendar.today().minusDays(settings.daysBack());
        var last = calendar.today().plusDays(settings.daysAhead());
        return date.isBefore(first) || date.isAfter(last)
                ? Typed.no(field, "dateOutside", date, first, last)
                : Optional.empty();
    }

    /** The customer as it exists for whoever asks: empty where there is none, and where it is somebody else's. */
    Optional<CustomerNo> customer(String typed) {
        return Optional.ofNullable(Typed.number(typed))
                .map(CustomerNo::of)
                .flatMap(portfolio::find)
                .map(Customer::no)
                .filter(no -> visibility.stream().allMatch(it -> it.maySee(no)));
    }

    static Refusal unknownCustomer(String typed) {
        var number = Typed.number(typed);
        return (number == null
                        ? Typed.no("customerNo", "customerMissing")
                        : Typed.no("customerNo", "unknownCustomer", number))
                .orElseThrow();
    }

    Optional<Refusal> checkAbsence(ReassignmentReason reason, LocalDate until, LocalDate from) {
        if (reason != ReassignmentReason.LONG_ABSENCE) {
            return Optional.empty();
        }
        if (until == null) {
            return Typed.no("absentUntil", "absentUntilMissing");
        }
        return until.isAfter(from) ? Optional.empty() : Typed.no("absentUntil", "absenceEndsBefore", until, from);
    }

    private boolean needsCoverOnly(ReassignmentReason reason, LocalDate from, LocalDate until) {
        return reason == ReassignmentReason.LONG_ABSENCE
                && ChronoUnit.DAYS.between(from, until) <= settings.coverUpTo();
    }

    private static Checked no(Refusal why) {
        return new Checked(null, why);
    }
}
