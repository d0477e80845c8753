package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.PaymentDelayRow.Owed;
import org.proxenos.engine.Messages;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.ledger.LedgerChanged;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand customers, each with a history of its own: invoices, payments, returns, credit notes, promises, disputes,
 * holds, special terms, plans and what was changed about them later. Of each there are two. The facts of the first become
 * known day by day, documents shuffled and late, and its case is looked at only when something calls for it: news, or the
 * day it had planned itself. The facts of the second are all known at once, and its case is looked at once. In the end
 * both must say the same. The engine stands aside: what is tested is what it would be told.
 */
@DisplayName("The order in which facts become known")
@ContextConfiguration(initializers = EmptyH2.class)
@Import(OrderOfFactsTest.Calls.class)
class OrderOfFactsTest extends Company {

    private static final int SEQUENCES = Integer.getInteger("proxenos.sequences", 10_000);
    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    private static final LocalDate LAST = LocalDate.parse("2026-03-16");

    @MockitoBean
    ProcessStarts starts;

    @MockitoBean
    Messages messagesStandAside;

    @Autowired
    Calls calls;

    @Autowired
    DunningDesk desk;

    @Autowired
    PaymentDelays delays;

    @Autowired
    CaseFiles files;

    @Autowired
    Promises promises;

    @Autowired
    Disputes disputes;

    @Autowired
    Holds holds;

    @Autowired
    TermsBook terms;

    @Autowired
    PaymentPlans plans;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, History> known = new HashMap<>();

    /** What must be the same however one got there. */
    record State(Owed owed, EffectiveDays days, int brokenPromises, Integer score, List<Promise.Status> promises) {}

    @Test
    @DisplayName(
            "makes no difference to what is overdue, contested, promised, suspended and followed up, nor to how late it is")
    void makesNoDifference() {
        var seed = Long.getLong("proxenos.seed", new Random().nextLong());
        System.out.printf("%,d sequences of facts: -Dproxenos.seed=%d%n", SEQUENCES, seed);
        var histories = IntStream.range(0, SEQUENCES)
                .mapToObj(number -> new History(new Random(seed * 1_000_003 + number)))
                .toList();
        IntStream.range(0, SEQUENCES).forEach(number -> known.put("A" + number, histories.get(number)));
        transaction.executeWithoutResult(status -> IntStream.range(0, SEQUENCES)
                .forEach(number -> Stream.of("A", "B").forEach(twin -> aCustomer(twin + number))));

        FIRST.datesUntil(LAST.plusDays(1)).filter(calendar::isBusinessDay).forEach(day -> {
            itIsBeforeAnyScan(day.toString(), "06:00");
            for (var number = 0; number < SEQUENCES; number++) {
                tell("A" + number, histories.get(number).knownOn(day));
            }
            events.publishEvent(new LedgerChanged());
            lookWhereCalledFor();
            if (day.equals(LAST)) {
                for (var number = 0; number < SEQUENCES; number++) {
                    tell("B" + number, histories.get(number).all());
                }
                calls.waiting.clear();
            }
            scan.run(day);
            lookWhereCalledFor();
        });

        var compared = 0;
        var seen = new EnumMap<Kind, Integer>(Kind.class);
        for (var number = 0; number < SEQUENCES; number++) {
            var dayByDay = stateOf("A" + number);
            var atOnce = stateOf("B" + number);
            assertThat(dayByDay)
                    .as("sequence %d of seed %d: %s", number, seed, histories.get(number))
                    .isEqualTo(atOnce);
            if (!dayByDay.isEmpty()) {
                compared++;
                histories.get(number).kinds().forEach(kind -> seen.merge(kind, 1, Integer::sum));
            }
        }
        assertThat(compared).as("open cases to compare").isGreaterThan(SEQUENCES / 3);
        assertThat(seen.keySet()).as("kinds of facts in them").containsExactly(Kind.values());
    }

    /** The stored state of the open case; empty when there is none. */
    private List<State> stateOf(String customer) {
        return transaction.execute(status -> book.openCasesOf(CustomerNo.of(customer)).stream()
                .map(id -> {
                    var row = delays.get(id).row();
                    var file = files.of(id);
                    assertThat(row.owed())
                            .as(
                                    "what was stored about %s when it was last looked at: %s %s",
                                    customer, row, known.get(customer))
                            .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                            .usingRecursiveComparison()
                            .isEqualTo(Owed.of(file.reckoning()));
                    return new State(
                            Owed.of(file.reckoning()),
                            file.reckoning().bearer().map(Reckoned::days).orElse(null),
                            file.reckoning().brokenPromises(),
                            file.paymentScore(),
                            file.reckoning().promises().stream()
                                    .map(it -> it.judgement().status())
                                    .sorted()
                                    .toList());
                })
                .toList());
    }

    private void tell(String customer, List<Fact> facts) {
        if (!facts.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                facts.forEach(fact -> fact.happens().accept(customer));
                if (!DOCUMENTS.containsAll(facts.stream().map(Fact::kind).toList())) {
                    events.publishEvent(new AgreementsChanged(CustomerNo.of(customer)));
                }
            });
        }
    }

    /** What the process does when it is woken, or when the day has come that it had planned. */
    private void lookWhereCalledFor() {
        jdbc.sql("SELECT id FROM payment_delay WHERE open_key IS NOT NULL AND next_check <= :today")
                .param("today", calendar.today())
                .query(UUID.class)
                .list()
                .forEach(id -> calls.waiting.add(new CaseId(id)));
        var due = List.copyOf(calls.waiting);
        calls.waiting.clear();
        for (var from = 0; from < due.size(); from += 100) {
            var part = due.subList(from, Math.min(due.size(), from + 100));
            transaction.executeWithoutResult(status -> part.forEach(this::look));
        }
    }

    private void look(CaseId id) {
        if (delays.get(id).status() != CaseStatus.OPEN) {
            return;
        }
        switch (desk.assess(id)) {
            case SETTLED -> desk.close(id, CaseStatus.CLEARED);
            case FROZEN -> desk.planNextCheck(id);
            case OVERDUE -> {
                if (desk.determineLevel(id) && desk.chooseStep(id) != StepAction.NONE) {
                    desk.stepIsDone(id, null, "REMINDER_SENT", null);
                }
                desk.planNextCheck(id);
            }
        }
    }

    /** Hears what the process would hear. */
    static class Calls {

        private final Set<CaseId> waiting = new LinkedHashSet<>();
        private final CaseBook book;

        Calls(CaseBook book) {
            this.book = book;
        }

        @EventListener
        synchronized void on(PaymentDelaysFound found) {
            waiting.addAll(found.cases());
        }

        @EventListener
        synchronized void on(PaymentsReturned returned) {
            waiting.addAll(returned.cases());
        }

        @EventListener
        synchronized void on(CasesNeedAttention cases) {
            waiting.addAll(cases.settled());
            waiting.addAll(cases.changed());
        }

        @EventListener
        synchronized void on(AgreementsChanged changed) {
            waiting.addAll(book.openCasesOf(changed.customer()));
        }
    }

    private enum Kind {
        INVOICE,
        PAYMENT,
        RETURN,
        CREDIT_NOTE,
        PROMISE,
        WITHDRAWAL,
        DISPUTE,
        DECISION,
        HOLD,
        LIFTING,
        TERMS,
        PLAN
    }

    private static final Set<Kind> DOCUMENTS = Set.of(Kind.INVOICE, Kind.PAYMENT, Kind.RETURN, Kind.CREDIT_NOTE);
    private static final Set<Kind> CHANGES = Set.of(Kind.WITHDRAWAL, Kind.DECISION, Kind.LIFTING);

    /** @param known the day on which the house learns of it */
    private record Fact(Kind kind, LocalDate known, String what, Consumer<String> happens) {}

    /** What happens to one customer, written down before it happens. */
    private final class History {

        private final List<Fact> facts = new ArrayList<>();
        private final Random random;
        private int invoices;

        History(Random random) {
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
            Collections.shuffle(facts, random);
        }

        /** What became known since the business day before, in the order in which it was written down. */
        List<Fact> knownOn(LocalDate day) {
            var before = day.equals(FIRST) ? FIRST.minusYears(1) : businessDayBefore(day);
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
            return facts.stream()
                    .map(it -> it.known() + " " + it.what())
                    .toList()
                    .toString();
        }

        private LocalDate businessDayBefore(LocalDate day) {
            var before = day.minusDays(1);
            while (!calendar.isBusinessDay(before)) {
                before = before.minusDays(1);
            }
            return before;
        }

        private void invoice() {
            var no = ++invoices;
            var due = LAST.minusDays(random.nextInt(60) - 5);
            var amount = euros(900);
            add(Kind.INVOICE, someDay(), "invoice %d of %s due %s".formatted(no, amount, due), customer -> customer(
                            customer)
                    .owes(amount.toString(), customer + "-" + no, due.toString()));
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
                            c -> customer(c).isCredited(amount.toString(), named(c, no), day.toString()));
                case 1 -> {
                    var back = later(day);
                    add(Kind.PAYMENT, later(day), "payment %s for %d of %s".formatted(amount, no, day), c -> customer(c)
                            .pays(amount.toString(), named(c, no), day.toString()));
                    add(Kind.RETURN, later(back), "return %s for %d of %s".formatted(amount, no, back), c -> customer(c)
                            .pays(amount.negate().toString(), named(c, no), back.toString()));
                }
                default ->
                    add(Kind.PAYMENT, later(day), "payment %s for %d of %s".formatted(amount, no, day), c -> customer(c)
                            .pays(amount.toString(), named(c, no), day.toString()));
            }
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
            add(
                    Kind.PROMISE,
                    day,
                    "promise of %s: %s".formatted(day, parts),
                    c -> promises.add(new Promise(
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
                add(
                        Kind.WITHDRAWAL,
                        until,
                        "promise of %s withdrawn %s".formatted(day, until),
                        c -> promises.found(id(c, id), Promise.Status.WITHDRAWN, until));
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
            add(
                    Kind.DISPUTE,
                    day,
                    "dispute of %s about %s of %d".formatted(day, amount, no),
                    c -> disputes.add(of(open, c, id, no, open.status(), open.accepted(), null)));
            if (random.nextInt(2) == 0) {
                var until = later(day);
                var accepted = random.nextBoolean() ? BigDecimal.ZERO : amount.min(euros(500));
                var status = accepted.signum() == 0 ? Dispute.Status.REJECTED : Dispute.Status.SPLIT;
                add(
                        Kind.DECISION,
                        until,
                        "dispute of %s: %s accepted on %s".formatted(day, accepted, until),
                        c -> disputes.resolve(of(open, c, id, no, status, accepted, until)));
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
            add(
                    Kind.HOLD,
                    day,
                    "hold on %d from %s until %s".formatted(no, from, until),
                    c -> holds.add(hold(c, id, no, from, until, Hold.Status.ACTIVE)));
            if (random.nextInt(3) == 0 && !from.isAfter(LAST)) {
                var end = later(from);
                var lifted = end.isBefore(until) ? end : until;
                add(
                        Kind.LIFTING,
                        end,
                        "hold on %d from %s lifted on %s".formatted(no, from, lifted),
                        c -> holds.decided(hold(c, id, no, from, lifted, Hold.Status.LIFTED)));
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
                    c -> terms.add(new SpecialTerms(
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
            add(
                    Kind.PLAN,
                    day,
                    "plan of %s: %s".formatted(day, parts),
                    c -> plans.add(new PaymentPlan(
                            id(c, id), CaseId.next(), CustomerNo.of(c), "EUR", day, parts, "maria", null, null, null)));
        }

        private void add(Kind kind, LocalDate known, String what, Consumer<String> happens) {
            facts.add(new Fact(kind, known, what, happens));
        }

        private LocalDate someDay() {
            return FIRST.plusDays(random.nextInt((int) FIRST.until(LAST, ChronoUnit.DAYS)));
        }

        private LocalDate later(LocalDate day) {
            var left = (int) day.until(LAST, ChronoUnit.DAYS);
            return day.plusDays(left <= 0 ? 0 : random.nextInt(left + 1));
        }

        private BigDecimal euros(int most) {
            return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
        }

        private static UUID id(String customer, long id) {
            return new UUID(customer.hashCode(), id);
        }

        private static String named(String customer, int no) {
            return no == 0 ? null : customer + "-" + no;
        }
    }
}
