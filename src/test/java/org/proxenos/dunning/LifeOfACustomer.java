package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to one customer between two days, made up before any of it happens: documents and what is corrected about
 * them, agreements and what becomes of them, and how the company grades the customer.
 */
final class LifeOfACustomer {

    enum Kind {
        INVOICE,
        DUE_DATE,
        PAYMENT,
        NAMING,
        RETURN,
        CREDIT_NOTE,
        PROMISE,
        WITHDRAWAL,
        DISPUTE,
        DECISION,
        HOLD,
        LIFTING,
        TERMS,
        PLAN,
        GRADING
    }

    /** What an import brings. */
    static final Set<Kind> DELIVERED =
            Set.of(Kind.INVOICE, Kind.DUE_DATE, Kind.PAYMENT, Kind.NAMING, Kind.RETURN, Kind.CREDIT_NOTE, Kind.GRADING);

    private static final Set<Kind> CHANGES =
            Set.of(Kind.DUE_DATE, Kind.NAMING, Kind.WITHDRAWAL, Kind.DECISION, Kind.LIFTING);

    /** @param known the day on which the house learns of it */
    record Fact(Kind kind, LocalDate known, String what, Consumer<String> happens) {}

    /** Where the facts are told. */
    record House(
            JdbcClient jdbc,
            Corrections corrections,
            BusinessCalendar calendar,
            Promises promises,
            Disputes disputes,
            Holds holds,
            TermsBook terms,
            PaymentPlans plans) {

        CustomerFile customer(String no) {
            return CustomerFile.known(jdbc, no);
        }
    }

    private final List<Fact> facts = new ArrayList<>();
    private final House house;
    private final Random random;
    private final LocalDate first;
    private final LocalDate last;
    private int invoices;

    LifeOfACustomer(House house, LocalDate first, LocalDate last, Random random) {
        this.house = house;
        this.first = first;
        this.last = last;
        this.random = random;
        for (var count = 1 + random.nextInt(4); count > 0; count--) {
            invoice();
        }
        for (var count = random.nextInt(5); count > 0; count--) {
            money();
        }
        for (var count = random.nextInt(3); count > 0; count--) {
            agreement();
        }
        if (random.nextInt(4) == 0) {
            segment();
        }
        if (random.nextInt(4) == 0) {
            riskClass();
        }
        Collections.shuffle(facts, random);
    }

    /** What became known since the business day before, in the order in which it was written down. */
    List<Fact> knownOn(LocalDate day) {
        var before = day.equals(first) ? first.minusYears(1) : businessDayBefore(day);
        return inOrder(facts.stream()
                .filter(it -> it.known().isAfter(before) && !it.known().isAfter(day)));
    }

    /** Everything, in another order. */
    List<Fact> all() {
        return inOrder(facts.stream().sorted(Comparator.comparing(Fact::what)));
    }

    /** A change can only be told after what it changes. */
    private static List<Fact> inOrder(Stream<Fact> facts) {
        return facts.sorted(Comparator.comparing(it -> CHANGES.contains(it.kind())))
                .toList();
    }

    Set<Kind> kinds() {
        return facts.stream().map(Fact::kind).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return facts.stream().map(it -> it.known() + " " + it.what()).toList().toString();
    }

    private LocalDate businessDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!house.calendar().isBusinessDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private void invoice() {
        var no = ++invoices;
        var due = last.minusDays(random.nextInt(60) - 5);
        var amount = euros(900);
        var known = someDay();
        add(Kind.INVOICE, known, "invoice %d of %s due %s".formatted(no, amount, due), c -> house.customer(c)
                .owes(amount.toString(), named(c, no), due.toString()));
        if (random.nextInt(3) == 0) {
            var corrected = due.plusDays(random.nextInt(41) - 20);
            add(
                    Kind.DUE_DATE,
                    later(known),
                    "invoice %d of %s due %s corrected to %s".formatted(no, amount, due, corrected),
                    c -> house.corrections().dueDate(c, named(c, no), amount, due, corrected));
        }
    }

    private void money() {
        var no = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(invoices);
        var day = someDay();
        var amount = euros(700);
        switch (random.nextInt(4)) {
            case 0 ->
                add(
                        Kind.CREDIT_NOTE,
                        later(day),
                        "credit note %s for %d of %s".formatted(amount, no, day),
                        c -> house.customer(c).isCredited(amount.toString(), named(c, no), day.toString()));
            case 1 -> {
                var back = later(day);
                add(Kind.PAYMENT, later(day), "payment %s for %d of %s".formatted(amount, no, day), c -> house.customer(
                                c)
                        .pays(amount.toString(), named(c, no), day.toString()));
                add(Kind.RETURN, later(back), "return %s for %d of %s".formatted(amount, no, back), c -> house.customer(
                                c)
                        .pays(amount.negate().toString(), named(c, no), back.toString()));
            }
            default -> payment(no, amount, day);
        }
    }

    /** Some bank files name the invoice only when they are delivered again, or name another one then. */
    private void payment(int no, BigDecimal amount, LocalDate day) {
        var id = random.nextLong();
        var known = later(day);
        add(Kind.PAYMENT, known, "payment %s for %d of %s".formatted(amount, no, day), c -> house.customer(c)
                .pays(amount.toString(), document(c, id), named(c, no), day.toString()));
        if (random.nextInt(3) == 0) {
            var meant = 1 + random.nextInt(invoices);
            add(
                    Kind.NAMING,
                    later(known),
                    "payment %s for %d of %s turns out to be for %d".formatted(amount, no, day, meant),
                    c -> house.corrections().naming(c, document(c, id), amount, day, named(c, meant)));
        }
    }

    private void segment() {
        var segment = List.of(Segment.values()).get(random.nextInt(Segment.values().length));
        add(Kind.GRADING, someDay(), "counts as " + segment, c -> house.corrections()
                .segment(c, segment));
    }

    private void riskClass() {
        var riskClass = List.of("A", "B", "C", "D").get(random.nextInt(4));
        add(Kind.GRADING, someDay(), "is of risk class " + riskClass, c -> house.corrections()
                .riskClass(c, riskClass));
    }

    private void agreement() {
        var day = someDay();
        switch (random.nextInt(5)) {
            case 0 -> promise(day);
            case 1 -> dispute(day);
            case 2 -> hold(day);
            case 3 -> terms(day);
            default -> plan(day);
        }
    }

    private void promise(LocalDate day) {
        var parts = new ArrayList<Instalment>();
        var date = day;
        for (var count = 1 + random.nextInt(2); count > 0; count--) {
            date = date.plusDays(1 + random.nextInt(4));
            parts.add(new Instalment(date, euros(500)));
        }
        var id = random.nextLong();
        add(Kind.PROMISE, day, "promise of %s: %s".formatted(day, parts), c -> house.promises()
                .add(new Promise(
                        id(c, id),
                        CaseId.next(),
                        CustomerNo.of(c),
                        "EUR",
                        day,
                        parts,
                        null,
                        null,
                        "anna",
                        false,
                        Promise.Status.RUNNING,
                        null,
                        "{}")));
        if (random.nextInt(4) == 0) {
            var until = later(day);
            add(Kind.WITHDRAWAL, until, "promise of %s withdrawn %s".formatted(day, until), c -> house.promises()
                    .found(id(c, id), Promise.Status.WITHDRAWN, until));
        }
    }

    private void dispute(LocalDate day) {
        var no = 1 + random.nextInt(invoices);
        var amount = euros(500);
        var id = random.nextLong();
        var open = new Dispute(
                null,
                CaseId.next(),
                null,
                "EUR",
                null,
                amount,
                DisputeReason.PRICE,
                null,
                day,
                "anna",
                Dispute.Status.OPEN,
                BigDecimal.ZERO,
                null,
                null,
                null,
                "{}",
                null);
        add(Kind.DISPUTE, day, "dispute of %s about %s of %d".formatted(day, amount, no), c -> house.disputes()
                .add(of(open, c, id, no, open.status(), open.accepted(), null)));
        if (random.nextInt(2) == 0) {
            var until = later(day);
            var accepted = random.nextBoolean() ? BigDecimal.ZERO : amount.min(euros(500));
            var status = accepted.signum() == 0 ? Dispute.Status.REJECTED : Dispute.Status.SPLIT;
            add(
                    Kind.DECISION,
                    until,
                    "dispute of %s: %s accepted on %s".formatted(day, accepted, until),
                    c -> house.disputes().resolve(of(open, c, id, no, status, accepted, until)));
        }
    }

    private Dispute of(
            Dispute it, String c, long id, int no, Dispute.Status status, BigDecimal accepted, LocalDate resolved) {
        return new Dispute(
                id(c, id),
                it.caseId(),
                CustomerNo.of(c),
                it.currency(),
                new ItemKey(c + "-" + no, 1),
                it.amount(),
                it.reason(),
                null,
                it.raisedOn(),
                it.raisedBy(),
                status,
                accepted,
                resolved,
                "petros",
                null,
                "{}",
                null);
    }

    private void hold(LocalDate day) {
        var from = day.plusDays(random.nextInt(3));
        var until = from.plusDays(1 + random.nextInt(20));
        var no = random.nextInt(invoices + 1);
        var id = random.nextLong();
        add(Kind.HOLD, day, "hold on %d from %s until %s".formatted(no, from, until), c -> house.holds()
                .add(hold(c, id, no, from, until, Hold.Status.ACTIVE)));
        if (random.nextInt(3) == 0 && !from.isAfter(last)) {
            var end = later(from);
            var lifted = end.isBefore(until) ? end : until;
            add(Kind.LIFTING, end, "hold on %d from %s lifted on %s".formatted(no, from, lifted), c -> house.holds()
                    .decided(hold(c, id, no, from, lifted, Hold.Status.LIFTED)));
        }
    }

    private Hold hold(String c, long id, int no, LocalDate from, LocalDate until, Hold.Status status) {
        return new Hold(
                id(c, id),
                CustomerNo.of(c),
                no == 0 ? HoldScope.CUSTOMER : HoldScope.ITEM,
                no == 0 ? null : new ItemKey(c + "-" + no, 1),
                HoldReason.NEGOTIATION,
                from,
                until,
                status,
                "anna",
                from,
                null,
                null,
                null,
                "{}");
    }

    private void terms(LocalDate day) {
        var until = day.plusDays(1 + random.nextInt(20));
        var grace = random.nextInt(20);
        var minimum = random.nextInt(3) == 0 ? euros(300) : null;
        var id = random.nextLong();
        add(
                Kind.TERMS,
                day,
                "terms from %s until %s: %d days, %s".formatted(day, until, grace, minimum),
                c -> house.terms()
                        .add(new SpecialTerms(
                                id(c, id),
                                SpecialTerms.Scope.CUSTOMER,
                                CustomerNo.of(c),
                                null,
                                null,
                                grace,
                                minimum,
                                null,
                                null,
                                "agreed",
                                "maria",
                                day,
                                until,
                                SpecialTerms.Status.ACTIVE,
                                "anna",
                                day,
                                null,
                                null,
                                "{}")));
    }

    private void plan(LocalDate day) {
        var parts = List.of(
                new Instalment(day.plusDays(1 + random.nextInt(5)), euros(400)),
                new Instalment(day.plusDays(7 + random.nextInt(20)), euros(400)));
        var id = random.nextLong();
        add(Kind.PLAN, day, "plan of %s: %s".formatted(day, parts), c -> house.plans()
                .add(new PaymentPlan(
                        id(c, id), CaseId.next(), CustomerNo.of(c), "EUR", day, parts, "maria", null, null, null)));
    }

    private void add(Kind kind, LocalDate known, String what, Consumer<String> happens) {
        facts.add(new Fact(kind, known, what, happens));
    }

    private LocalDate someDay() {
        return first.plusDays(random.nextInt((int) first.until(last, ChronoUnit.DAYS)));
    }

    private LocalDate later(LocalDate day) {
        var left = (int) day.until(last, ChronoUnit.DAYS);
        return day.plusDays(left <= 0 ? 0 : random.nextInt(left + 1));
    }

    private BigDecimal euros(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }

    private static UUID id(String customer, long id) {
        return new UUID(customer.hashCode(), id);
    }

    private static String document(String customer, long id) {
        return id(customer, id).toString();
    }

    private static String named(String customer, int no) {
        return no == 0 ? null : customer + "-" + no;
    }
}
