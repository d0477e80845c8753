package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.LifeOfACustomer.Fact;
import org.proxenos.dunning.LifeOfACustomer.House;
import org.proxenos.dunning.LifeOfACustomer.Kind;
import org.proxenos.dunning.PaymentDelayRow.Owed;
import org.proxenos.engine.Messages;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.ledger.DocumentArrivals;
import org.proxenos.ledger.LedgerChanged;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.MasterDataArrivals;
import org.proxenos.portfolio.Segment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand customers, each with a history of its own: invoices, payments, returns, credit notes, promises, disputes,
 * holds, special terms, plans, what was changed about them later, due dates and payments that were corrected, and customers
 * who were graded anew. Of each there are two. The facts of the first become
 * known day by day, documents shuffled and late, and its case is looked at only when something calls for it: news, or the
 * day it had planned itself. The facts of the second are all known at once, and its case is looked at once. In the end
 * both must say the same. The engine stands aside: what is tested is what it would be told.
 */
@DisplayName("The order in which facts become known")
@ContextConfiguration(initializers = EmptyH2.class)
@Import(OrderOfFactsTest.Calls.class)
class OrderOfFactsTest extends Company {

    private static final int SEQUENCES = Integer.getInteger("proxenos.sequences", 10_000);
    /** The one that has found most so far; another searches further, and belongs here once it has found something. */
    private static final long SEED = 854027686709222437L;

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
    DocumentArrivals documents;

    @Autowired
    MasterDataArrivals masterData;

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, LifeOfACustomer> known = new HashMap<>();
    private Corrections corrections;

    /**
     * What must be the same however one got there. The level itself is not: a case climbs one step at a time, so the level
     * depends on how often it was looked at. What the tables would give before that is.
     *
     * @param decided null where nothing may be followed up
     */
    record State(
            Owed owed,
            EffectiveDays days,
            int brokenPromises,
            Integer score,
            List<Promise.Status> promises,
            Decided decided) {}

    /** What the tables say: the level for the days, and what speaks for a higher and for a lower one. */
    record Decided(int base, int aggravation, int relief) {

        static Decided of(Standing standing) {
            return new Decided(standing.base(), standing.aggravation(), standing.relief());
        }
    }

    @Test
    @DisplayName(
            "makes no difference to what is overdue, contested, promised, suspended and followed up, nor to how late it is")
    void makesNoDifference() {
        var seed = Long.getLong("proxenos.seed", SEED);
        System.out.printf("%,d sequences of facts: -Dproxenos.seed=%d%n", SEQUENCES, seed);
        corrections = new Corrections(documents, masterData, transaction);
        var house = new House(jdbc, corrections, calendar, promises, disputes, holds, terms, plans);
        var histories = IntStream.range(0, SEQUENCES)
                .mapToObj(number -> new LifeOfACustomer(house, FIRST, LAST, new Random(seed * 1_000_003 + number)))
                .toList();
        IntStream.range(0, SEQUENCES).forEach(number -> known.put("A" + number, histories.get(number)));
        transaction.executeWithoutResult(status -> {
            IntStream.range(0, SEQUENCES)
                    .forEach(number -> Stream.of("A", "B").forEach(twin -> aCustomer(twin + number)));
            terms.add(forKeyCustomers());
        });

        FIRST.datesUntil(LAST.plusDays(1)).filter(calendar::isBusinessDay).forEach(day -> {
            itIsBeforeAnyScan(day.toString(), "06:00");
            for (var number = 0; number < SEQUENCES; number++) {
                tell("A" + number, histories.get(number).knownOn(day));
            }
            corrections.takeIn();
            events.publishEvent(new LedgerChanged());
            lookWhereCalledFor();
            if (day.equals(LAST)) {
                for (var number = 0; number < SEQUENCES; number++) {
                    tell("B" + number, histories.get(number).all());
                }
                corrections.takeIn();
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
                    var delay = delays.get(id);
                    var file = files.of(id);
                    isStillTrue(delay, file);
                    return new State(
                            Owed.of(file.reckoning()),
                            file.reckoning().bearer().map(Reckoned::days).orElse(null),
                            file.reckoning().brokenPromises(),
                            file.paymentScore(),
                            file.reckoning().promises().stream()
                                    .map(it -> it.judgement().status())
                                    .sorted()
                                    .toList(),
                            file.reckoning()
                                    .bearer()
                                    .map(it -> Decided.of(desk.standing(file)))
                                    .orElse(null));
                })
                .toList());
    }

    /**
     * What was stored when the case was last looked at, and from what it was concluded, is what would be stored today. The
     * payment score is left as it was: it moves with every day and every step, and the case is looked at again in time.
     */
    private void isStillTrue(PaymentDelay delay, CaseFile today) {
        var before = delay.standing();
        var file = withScore(today, before.parts().paymentScore());
        var told = "what was stored about %s when it was last looked at: %s %s"
                .formatted(
                        delay.customer(),
                        delay.row(),
                        known.get("A" + delay.customer().value().substring(1)));
        assertSame(told, delay.row().owed(), Owed.of(file.reckoning()));
        // Of several items that were equally late any may have carried the case; nothing follows from which.
        assertSame(told, before.parts(), Standing.Parts.of(file), "invoice");
        if (!before.tables().isEmpty()) {
            assertThat(Decided.of(before)).as(told).isEqualTo(Decided.of(desk.standing(file)));
            assertThat(before.oldestDue())
                    .as(told)
                    .isEqualTo(file.reckoning().bearer().orElseThrow().item().dueDate());
        }
    }

    private static void assertSame(String what, Object before, Object now, String... apart) {
        assertThat(before)
                .as(what)
                .usingRecursiveComparison()
                .ignoringFields(apart)
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(now);
    }

    private static CaseFile withScore(CaseFile file, Integer score) {
        return new CaseFile(
                file.delay(),
                file.customer(),
                file.day(),
                file.books(),
                file.agreed(),
                file.rests(),
                file.reckoning(),
                file.noticed(),
                score,
                file.hasSiblings());
    }

    /** What was agreed with all of one segment, so that it matters who belongs to it. */
    private static SpecialTerms forKeyCustomers() {
        return new SpecialTerms(
                UUID.randomUUID(),
                SpecialTerms.Scope.SEGMENT,
                null,
                null,
                Segment.KEY,
                12,
                null,
                null,
                null,
                "agreed",
                "maria",
                FIRST.minusYears(1),
                LAST.plusYears(1),
                SpecialTerms.Status.ACTIVE,
                "anna",
                FIRST.minusYears(1),
                null,
                null,
                "{}");
    }

    private void tell(String customer, List<Fact> facts) {
        if (!facts.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                facts.forEach(fact -> fact.happens().accept(customer));
                if (!LifeOfACustomer.DELIVERED.containsAll(
                        facts.stream().map(Fact::kind).toList())) {
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
}
