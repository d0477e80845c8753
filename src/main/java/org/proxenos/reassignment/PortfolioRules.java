package org.proxenos.reassignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Refusal;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What can be asked for when an officer's customers are to get other officers, and what cannot. */
@Component
class PortfolioRules {

    private static final Set<ReassignmentReason> REASONS = EnumSet.of(
            ReassignmentReason.LEAVING,
            ReassignmentReason.TERRITORY,
            ReassignmentReason.REBALANCE,
            ReassignmentReason.LONG_ABSENCE,
            ReassignmentReason.OFFICER_REQUEST);
    private static final int MOST_NAMED = 20;

    private final PortfolioReassignments portfolios;
    private final Reassignments reassignments;
    private final RequestRules rules;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ReassignmentSettings settings;
    private final ReassignmentWords words;
    private final Locale company;

    PortfolioRules(
            PortfolioReassignments portfolios,
            Reassignments reassignments,
            RequestRules rules,
            Portfolio portfolio,
            BusinessCalendar calendar,
            ReassignmentSettings settings,
            ReassignmentWords words,
            @Value("${proxenos.language}") Locale company) {
        this.portfolios = portfolios;
        this.reassignments = reassignments;
        this.rules = rules;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
        this.company = company;
    }

    /** Either the reassignment with its customers, or the reason why there is none. */
    record Checked(PortfolioReassignment reassignment, List<Move> moves, Refusal no) {}

    /** Whoever else asks for the same officer's customers waits until this transaction ends, and is then refused. */
    Checked check(PortfolioRequest asked, String by) {
        var from = officer(asked.fromOfficerNo());
        if (from.isEmpty()) {
            return no(unknown("fromOfficerNo", asked.fromOfficerNo()));
        }
        portfolios.holdOfficer(from.get().no());
        var date = asked.date() == null ? calendar.today() : asked.date();
        var reason = Typed.choice(ReassignmentReason.class, asked.reason()).filter(REASONS::contains);
        var segment = Typed.choice(Segment.class, asked.segment());
        var country = Optional.ofNullable(Typed.text(asked.country()));
        var wrong = (reason.isEmpty()
                        ? Typed.no("reason", "notOfAPortfolio", asked.reason() == null ? "" : asked.reason())
                        : Optional.<Refusal>empty())
                .or(() -> checkReceiver(asked.toOfficerNo(), from.get(), date))
                .or(() -> rules.checkDate(date, "date"))
                .or(() -> checkAbsence(reason.orElseThrow(), asked.absentUntil(), date))
                .or(() -> Typed.required("note", Typed.text(asked.note())))
                .or(() -> Typed.text(asked.segment()) != null && segment.isEmpty()
                        ? Typed.no("segment", "noSuchSegment", asked.segment())
                        : Optional.empty())
                .or(() -> country.filter(it -> !it.matches("[A-Z]{2}")).isPresent()
                        ? Typed.no("country", "noSuchCountry", country.get())
                        : Optional.empty())
                .or(() -> portfolios
                        .openOf(from.get().no())
                        .flatMap(open -> Typed.no(
                                "fromOfficerNo", "openPortfolio", from.get().name(), open.requestedOn())));
        if (wrong.isPresent()) {
            return no(wrong.get());
        }
        var theirs = portfolio.assignmentsOf(from.get().no(), calendar.today()).stream()
                .filter(row -> row.role() == AssignmentRole.PRIMARY)
                .map(Assignment::customer)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var listed = listed(asked.customers());
        var notTheirs = checkListed(listed, theirs, from.get());
        if (notTheirs.isPresent()) {
            return no(notTheirs.get());
        }
        var wanted = portfolio.customers(listed == null ? theirs : listed).values().stream()
                .filter(it -> country.isEmpty() || country.get().equals(it.country()))
                .filter(it -> segment.isEmpty() || segment.get() == it.segment())
                .map(Customer::no)
                .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.isEmpty()) {
            return no(Typed.no("customers", "noCustomers", from.get().name()).orElseThrow());
        }
        var it = new PortfolioReassignment(
                UUID.randomUUID(),
                from.get().no(),
                reason.orElseThrow(),
                new PortfolioReassignment.Scope(
                        country.orElse(null),
                        segment.orElse(null),
                        Optional.ofNullable(Typed.number(asked.toOfficerNo()))
                                .map(OfficerNo::of)
                                .orElse(null)),
                date,
                reason.orElseThrow() == ReassignmentReason.LONG_ABSENCE ? asked.absentUntil() : null,
                Typed.text(asked.note()),
                by,
                calendar.today());
        return new Checked(it, moves(wanted), null);
    }

    private List<Move> moves(Collection<CustomerNo> wanted) {
        var busy = reassignments.openAmong(wanted);
        return wanted.stream()
                .map(it -> busy.contains(it)
                        ? Move.of(it, MoveStatus.LEFT_OUT, words.say(company, "reassignment.move.openRequest"))
                        : Move.of(it, MoveStatus.UNPLACED, null))
                .toList();
    }

    private Optional<Officer> officer(String typed) {
        return Optional.ofNullable(Typed.number(typed)).map(OfficerNo::of).flatMap(portfolio::officer);
    }

    private static Refusal unknown(String field, String typed) {
        var number = Typed.number(typed);
        return (number == null ? Typed.no(field, "officerMissing") : Typed.no(field, "unknownOfficer", number))
                .orElseThrow();
    }

    private Optional<Refusal> checkReceiver(String typed, Officer from, LocalDate date) {
        if (Typed.number(typed) == null) {
            return Optional.empty();
        }
        var found = officer(typed);
        if (found.isEmpty()) {
            return Optional.of(unknown("toOfficerNo", typed));
        }
        if (found.get().no().equals(from.no())) {
            return Typed.no("toOfficerNo", "sameReceiver", from.name());
        }
        return found.get().isActiveOn(date)
                ? Optional.empty()
                : Typed.no("toOfficerNo", "officerNotActive", found.get().name(), date);
    }

    private Optional<Refusal> checkAbsence(ReassignmentReason reason, LocalDate until, LocalDate from) {
        return rules.checkAbsence(reason, until, from)
                .or(() -> reason == ReassignmentReason.LONG_ABSENCE
                                && ChronoUnit.DAYS.between(from, until) <= settings.coverUpTo()
                        ? Typed.no("absentUntil", "coverInstead", settings.coverUpTo())
                        : Optional.empty());
    }

    /** Null where none are listed, so that it is about all of them. */
    private static Set<CustomerNo> listed(List<String> typed) {
        return typed == null
                ? null
                : typed.stream()
                        .map(Typed::number)
                        .filter(Objects::nonNull)
                        .map(CustomerNo::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Refusal> checkListed(Set<CustomerNo> listed, Set<CustomerNo> theirs, Officer from) {
        if (listed == null) {
            return Optional.empty();
        }
        if (listed.isEmpty()) {
            return Typed.no("customers", "customersMissing");
        }
        var known = portfolio.customers(listed).keySet();
        var unknown = listed.stream().filter(it -> !known.contains(it)).toList();
        if (!unknown.isEmpty()) {
            return Typed.no("customers", "unknownCustomers", unknown.size(), named(unknown));
        }
        var others = listed.stream().filter(it -> !theirs.contains(it)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Typed.no("customers", "notTheirCustomers", from.name(), others.size(), named(others));
    }

    /** The first of them; a list of thousands is no sentence. */
    static String named(Collection<CustomerNo> customers) {
        return customers.stream().limit(MOST_NAMED).map(CustomerNo::value).collect(Collectors.joining(", "))
                + (customers.size() > MOST_NAMED ? ", …" : "");
    }

    private static Checked no(Refusal why) {
        return new Checked(null, List.of(), why);
    }
}
