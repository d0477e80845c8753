package org.proxenos.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.BooksOnly;
import org.proxenos.bulk.Incoming;
import org.proxenos.bulk.Merged;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = BooksOnly.class, properties = "spring.liquibase.change-log=classpath:db/books-only.yaml")
@RecordApplicationEvents
abstract class AssignmentHistory {

    private static final CustomerNo C1 = CustomerNo.of("C1");

    @Autowired
    Assignments assignments;

    @Autowired
    Portfolio portfolio;

    @Autowired
    MasterDataArrivals arrivals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    ApplicationEvents events;

    private LocalDate today;

    @BeforeEach
    void people() {
        today = calendar.today();
        jdbc.sql("UPDATE assignment SET replaces = NULL").update();
        for (var table : List.of("absence", "assignment", "officer", "customer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        for (var officer : List.of("A", "B", "C")) {
            jdbc.sql("INSERT INTO officer (officer_no, name, scope) VALUES (?, ?, 'LOCAL')")
                    .params(officer, "Officer " + officer)
                    .update();
        }
        jdbc.sql("INSERT INTO officer (officer_no, name, scope, active_to) VALUES ('GONE', 'Gone', 'LOCAL', ?)")
                .params(today)
                .update();
        for (var customer : List.of("C1", "C2")) {
            jdbc.sql("INSERT INTO customer (customer_no, name, name_search, type, segment, language)"
                            + " VALUES (?, ?, ?, 'B2B', 'KEY', 'en')")
                    .params(customer, customer, customer)
                    .update();
        }
    }

    @Test
    @DisplayName("a new officer in charge ends the former one's time; the old row stays, and the shorter one names it")
    void takesOver() {
        brought("C1,A,PRIMARY,2024-01-01,");
        var original = portfolio.assignmentsOf(C1).get(0);

        assertThat(assignments.appoint(wish("B", today, null))).isEmpty();

        assertThat(standing()).containsExactly("B " + today + " -", "A 2024-01-01 " + today);
        assertThat(portfolio.historyOf(C1))
                .hasSize(3)
                .filteredOn(it -> !it.standing())
                .containsExactly(portfolio.historyOf(C1).stream()
                        .filter(it -> it.id() == original.id())
                        .findFirst()
                        .orElseThrow());
        assertThat(portfolio.assignmentsOf(C1).get(1).replaces()).isEqualTo(original.id());
        assertThat(portfolio.assignmentsOf(C1).get(1).source()).isEqualTo(AssignmentSource.IMPORT);
        assertThat(portfolio.assignmentsOf(C1).get(0).recordedBy()).isEqualTo("maria");
        assertThat(events.stream(AccountChangedHands.class))
                .containsExactly(new AccountChangedHands(C1, OfficerNo.of("A"), OfficerNo.of("B"), today));
    }

    @Test
    @DisplayName("a change for a while comes back to the officer before")
    void forAWhile() {
        brought("C1,A,PRIMARY,2024-01-01,");

        assignments.appoint(wish("B", today.plusDays(10), today.plusDays(20)));

        assertThat(standing())
                .containsExactly(
                        "A " + today.plusDays(20) + " -",
                        "B " + today.plusDays(10) + " " + today.plusDays(20),
                        "A 2024-01-01 " + today.plusDays(10));
        assertThat(IntStream.range(0, 40).mapToObj(today::plusDays))
                .allSatisfy(day -> assertThat(portfolio.primaryOf(C1, day)).isPresent());
        assertThat(events.stream(AccountChangedHands.class)).isEmpty();
    }

    @Test
    @DisplayName("a mistake is corrected on the same day by a row that names it")
    void corrects() {
        brought("C1,A,PRIMARY,2024-01-01,");
        assignments.appoint(wish("B", today, null));
        var mistake = portfolio.assignmentsOf(C1).get(0);

        assignments.appoint(wish("C", today, null));

        assertThat(standing()).containsExactly("C " + today + " -", "A 2024-01-01 " + today);
        assertThat(portfolio.assignmentsOf(C1).get(0).replaces()).isEqualTo(mistake.id());
        assertThat(portfolio.historyOf(C1)).hasSize(4);
    }

    @Test
    @DisplayName("what cannot be is refused with the reason, and nothing is written")
    void refuses() {
        brought("C1,A,PRIMARY,2024-01-01,");
        var before = portfolio.historyOf(C1);
        assertThat(Stream.of(
                        wish("A", today, null),
                        wish("X", today, null),
                        wish("GONE", today, null),
                        wish("B", today.plusDays(91), null),
                        wish("B", today.minusDays(31), null),
                        wish("B", today.minusDays(1), null),
                        wish("B", today, today),
                        wish("B", null, null)))
                .extracting(it -> assignments.appoint(it).orElseThrow().key().replace("portfolio.refusal.", ""))
                .containsExactly(
                        "alreadyLooksAfter",
                        "unknownOfficer",
                        "officerNotActive",
                        "tooFarAhead",
                        "tooFarBack",
                        "backDatingNeedsApproval",
                        "endsBeforeItBegins",
                        "fromMissing");
        assertThat(portfolio.historyOf(C1)).isEqualTo(before);
    }

    @Test
    @DisplayName("thirty days back is possible where somebody else agrees, ninety days ahead without")
    void dates() {
        brought("C1,A,PRIMARY,2024-01-01,");
        assertThat(assignments.appoint(new Appointment(
                        C1,
                        OfficerNo.of("B"),
                        AssignmentRole.PRIMARY,
                        today.minusDays(30),
                        null,
                        AssignmentSource.PERSON,
                        "typed late",
                        null,
                        "maria",
                        "eleni")))
                .isEmpty();
        assertThat(assignments.appoint(wish("C", today.plusDays(90), null))).isEmpty();
        assertThat(standing())
                .containsExactly(
                        "C " + today.plusDays(90) + " -",
                        "B " + today.minusDays(30) + " " + today.plusDays(90),
                        "A 2024-01-01 " + today.minusDays(30));
    }

    @Test
    @DisplayName("a second officer in charge is impossible even for whoever writes past every door")
    void constraint() {
        row("A", "2024-01-01", null);
        assertThatThrownBy(() -> row("B", "2025-01-01", "2025-02-01"))
                .isInstanceOf(DataIntegrityViolationException.class);
        row("B", "2023-01-01", "2024-01-01");
        assertThatThrownBy(() -> jdbc.sql("UPDATE assignment SET valid_to = NULL WHERE officer_no = 'B'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(standing()).hasSize(2);
    }

    @Test
    @DisplayName("of writers at the same time one wins, whatever they use to write")
    void concurrently() throws Exception {
        var begin = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(6);
        var results = IntStream.range(0, 6)
                .mapToObj(n -> pool.submit(() -> {
                    begin.await();
                    try {
                        transaction.executeWithoutResult(
                                status -> row(n % 2 == 0 ? "A" : "B", "2025-01-0" + (n + 1), null));
                        return true;
                    } catch (RuntimeException lost) {
                        return false;
                    }
                }))
                .toList();
        begin.countDown();
        var won = 0;
        for (var result : results) {
            won += result.get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        pool.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(standing()).hasSize(1);
    }

    @Test
    @DisplayName("a file brings whole histories in any order; an open end lasts until the next begins")
    void imports() {
        var merged = brought("C1,B,PRIMARY,2025-01-01,", "C1,A,PRIMARY,2024-01-01,", "C1,C,DEPUTY,2024-06-01,");
        assertThat(merged.created()).isEqualTo(3);
        assertThat(standing()).containsExactly("B 2025-01-01 -", "C 2024-06-01 -", "A 2024-01-01 2025-01-01");

        var again = brought("C1,B,PRIMARY,2025-01-01,", "C1,A,PRIMARY,2024-01-01,", "C1,C,DEPUTY,2024-06-01,");
        assertThat(again).isEqualTo(Merged.NOTHING);
        assertThat(portfolio.historyOf(C1)).hasSize(3);

        var next = brought("C1,C,PRIMARY,2026-01-01,");
        assertThat(next.created()).isEqualTo(1);
        assertThat(standing().subList(0, 2)).containsExactly("C 2026-01-01 -", "B 2025-01-01 2026-01-01");
    }

    @Test
    @DisplayName("a file never overrides a person, and says who is known instead")
    void importsYield() {
        brought("C1,A,PRIMARY,2024-01-01,");
        assignments.appoint(wish("B", today, null));

        var merged = brought("C1,C,PRIMARY," + today.minusDays(5) + ",", "C1,C,PRIMARY," + today + ",");

        assertThat(merged.created()).isZero();
        assertThat(merged.conflicts())
                .extracting(no -> no.reason() + " " + no.known())
                .containsExactly("overlapsAssignment A 2024-01-01 – " + today, "decidedByPerson B " + today + " – ");
        assertThat(portfolio.primaryOf(C1, today).orElseThrow().no().value()).isEqualTo("B");
    }

    @Test
    @DisplayName("rows of one file that contradict each other are problems, not a choice")
    void contradictions() {
        var merged = brought(
                "C1,A,PRIMARY,2024-01-01,2024-12-01", "C1,B,PRIMARY,2024-06-01,2025-06-01", "C1,C,PRIMARY,2024-01-01,");
        assertThat(merged.conflicts())
                .extracting(no -> no.line() + " " + no.sameFile() + " " + no.reason() + " " + no.known())
                .containsExactly(
                        "4 true null A 2024-01-01 – 2024-12-01",
                        "3 false overlapsAssignment A 2024-01-01 – 2024-12-01");
        assertThat(standing()).containsExactly("A 2024-01-01 2024-12-01");
    }

    @Test
    @DisplayName("what each officer is in charge of on a day is counted by segment; those who have left are remembered")
    void holdings() {
        jdbc.sql("UPDATE customer SET sector = 'FOOD' WHERE customer_no = 'C1'").update();
        brought(
                "C1,A,PRIMARY,2024-01-01,",
                "C2,A,PRIMARY,2024-02-01,2024-06-01",
                "C2,B,PRIMARY,2024-06-01,",
                "C2,A,DEPUTY,2024-07-01,");
        assertThat(portfolio.holdings(today))
                .containsOnly(
                        entry("A", new Holding(Map.of(Segment.KEY, 1), Set.of("FOOD"), LocalDate.parse("2024-02-01"))),
                        entry("B", new Holding(Map.of(Segment.KEY, 1), Set.of(), LocalDate.parse("2024-06-01"))))
                .allSatisfy((officer, holding) ->
                        assertThat(portfolio.holding(officer, today)).isEqualTo(holding));
        assertThat(portfolio.holding(OfficerNo.of("nobody"), today)).isEqualTo(Holding.NOTHING);
        assertThat(portfolio.holdings(LocalDate.parse("2024-05-31")))
                .containsOnly(
                        entry("A", new Holding(Map.of(Segment.KEY, 2), Set.of("FOOD"), LocalDate.parse("2024-02-01"))));
    }

    private static Map.Entry<OfficerNo, Holding> entry(String officer, Holding holding) {
        return Map.entry(OfficerNo.of(officer), holding);
    }

    private Merged brought(String... lines) {
        var n = new int[] {1};
        var rows = Stream.of(lines)
                .map(line -> {
                    var values = line.split(",", -1);
                    values[4] = values[4].isEmpty() ? null : values[4];
                    return new Incoming(++n[0], values);
                })
                .toList();
        return transaction.execute(status -> arrivals.assignments(
                rows, Set.of("customer_no", "officer_no", "role", "valid_from", "valid_to"), UUID.randomUUID()));
    }

    private Appointment wish(String officer, LocalDate from, LocalDate to) {
        return new Appointment(
                C1,
                OfficerNo.of(officer),
                AssignmentRole.PRIMARY,
                from,
                to,
                AssignmentSource.PERSON,
                "agreed",
                null,
                "maria",
                null);
    }

    private void row(String officer, String from, String to) {
        jdbc.sql("INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to)"
                        + " VALUES ('C1', ?, 'PRIMARY', CAST(? AS DATE), CAST(? AS DATE))")
                .params(officer, from, to)
                .update();
    }

    private List<String> standing() {
        return portfolio.assignmentsOf(C1).stream()
                .map(it -> it.officer() + " " + it.from() + " " + (it.to() == null ? "-" : it.to()))
                .toList();
    }
}
