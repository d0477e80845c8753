package org.proxenos.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.BooksOnly;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = BooksOnly.class, properties = "spring.liquibase.change-log=classpath:db/books-only.yaml")
abstract class AbsenceBook {

    private static final List<String> NOBODY = List.of();

    @Autowired
    Absences absences;

    @Autowired
    Cover cover;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessCalendar calendar;

    private LocalDate today;

    @BeforeEach
    void people() {
        today = calendar.today();
        for (var table : List.of("absence", "assignment", "officer", "customer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        for (var officer : List.of("A", "B", "C")) {
            jdbc.sql("INSERT INTO officer (officer_no, name, scope, user_id) VALUES (?, ?, 'LOCAL', ?)")
                    .params(officer, "Officer " + officer, "user-" + officer)
                    .update();
            jdbc.sql("INSERT INTO customer (customer_no, name, name_search, type, segment, language)"
                            + " VALUES (?, ?, ?, 'B2B', 'KEY', 'en')")
                    .params("C-" + officer, officer, officer)
                    .update();
            jdbc.sql("INSERT INTO assignment (customer_no, officer_no, role, valid_from) VALUES (?, ?, 'PRIMARY', ?)")
                    .params("C-" + officer, officer, LocalDate.of(2024, 1, 1))
                    .update();
        }
        jdbc.sql(
                        "INSERT INTO officer (officer_no, name, scope, user_id, active_to) VALUES ('GONE', 'G', 'LOCAL', 'g', ?)")
                .params(today.plusDays(3))
                .update();
        jdbc.sql("INSERT INTO officer (officer_no, name, scope) VALUES ('MUTE', 'M', 'LOCAL')")
                .update();
    }

    @Test
    @DisplayName("the colleague sees the officer's customers on the days of the absence, and the officer keeps them")
    void coverHoldsForItsDays() {
        away("A", "B", 2, 5);
        assertThat(days(day -> cover.of(OfficerNo.of("A"), day).isPresent())).containsExactly(2, 3, 4);
        assertThat(days(day -> sees("B", "C-A", day))).containsExactly(2, 3, 4);
        assertThat(days(day -> sees("A", "C-A", day))).hasSize(8);
        assertThat(portfolio.seenBy(OfficerNo.of("B"), today.plusDays(2)))
                .containsExactlyInAnyOrder(CustomerNo.of("C-A"), CustomerNo.of("C-B"));
        assertThat(cover.actedFor("user-B", CustomerNo.of("C-A"), today.plusDays(3)))
                .map(Officer::no)
                .contains(OfficerNo.of("A"));
        assertThat(cover.actedFor("user-B", CustomerNo.of("C-B"), today.plusDays(3)))
                .isEmpty();
        assertThat(cover.actedFor("user-B", CustomerNo.of("C-A"), today.plusDays(5)))
                .isEmpty();
        assertThat(cover.ofUser("user-A", today.plusDays(2))).contains("user-B");
    }

    @Test
    @DisplayName("what cannot be is refused with the reason and the dates, and nothing is noted")
    void refuses() {
        away("A", "B", 10, 20);
        assertThat(Stream.of(
                        wish("A", "C", 19, 22),
                        wish("C", "C", 1, 2),
                        wish("C", "A", 12, 13),
                        wish("B", "C", 9, 11),
                        wish("C", "GONE", 1, 4),
                        wish("C", "MUTE", 1, 4),
                        wish("C", "X", 1, 4),
                        wish("X", "B", 1, 4),
                        wish("C", "B", -1, 4),
                        wish("C", "B", 4, 4),
                        wish("C", "B", 1, 500)))
                .extracting(it -> said(absences.note(it, NOBODY, "maria").refusal()))
                .containsExactly(
                        "absentAlready from [" + day(10) + ", " + day(20) + "]",
                        "selfCover coverNo []",
                        "coverIsAbsent coverNo [A, " + day(10) + ", " + day(20) + "]",
                        "coversThen from [A, " + day(10) + ", " + day(20) + "]",
                        "officerNotActive coverNo [G, " + day(3) + "]",
                        "coverCannotSignIn coverNo [M]",
                        "unknownOfficer coverNo [X]",
                        "unknownOfficer officerNo [X]",
                        "absenceInThePast from [" + day(-1) + "]",
                        "endsBeforeItBegins backOn [" + day(4) + ", " + day(4) + "]",
                        "absenceTooLong backOn [366]");
        assertThat(absences.of(OfficerNo.of("C"))).isEmpty();
        assertThat(absences.of(OfficerNo.of("A"))).hasSize(1);
    }

    @Test
    @DisplayName("a second absence covers the rest, and one colleague may cover for two")
    void theRest() {
        away("C", "A", 12, 14);
        assertThat(absences.note(wish("B", "C", 10, 16), NOBODY, "maria")
                        .refusal()
                        .key())
                .endsWith("coverIsAbsent");
        away("B", "C", 10, 12);
        away("B", "A", 12, 16);
        assertThat(days(day -> sees("A", "C-B", day.plusDays(8)))).containsExactly(4, 5, 6, 7);
        assertThat(sees("A", "C-C", today.plusDays(13))).isTrue();
    }

    @Test
    @DisplayName("cover waits for consent where somebody has to agree, which nobody concerned gives")
    void consent() {
        var id = absences.note(wish("A", "B", 0, 9), List.of("sales-managers"), "maria")
                .id();
        assertThat(sees("B", "C-A", today)).isFalse();
        for (var concerned : List.of("maria", "user-A", "user-B")) {
            assertThat(said(absences.decide(id, true, concerned).orElseThrow())).startsWith("ownAbsence");
        }
        assertThat(absences.note(wish("A", "C", 8, 10), NOBODY, "maria").refusal())
                .isNotNull();
        assertThat(absences.decide(id, true, "eleni")).isEmpty();
        assertThat(sees("B", "C-A", today)).isTrue();
        assertThat(said(absences.decide(id, false, "eleni").orElseThrow())).startsWith("absenceDecided");
    }

    @Test
    @DisplayName("what was refused or dropped stands in nobody's way")
    void refusedOnes() {
        var id = absences.note(wish("A", "B", 0, 9), List.of("sales-managers"), "maria")
                .id();
        absences.decide(id, false, "eleni");
        absences.drop(absences.note(wish("A", "B", 0, 9), List.of("sales-managers"), "maria")
                .id());
        away("A", "C", 0, 9);
        assertThat(absences.of(OfficerNo.of("A"))).extracting(Absence::status).contains(AbsenceStatus.REFUSED);
    }

    @Test
    @DisplayName("an early end takes the cover away at once, and makes room for another absence")
    void earlyEnd() {
        var id = away("A", "B", 0, 9);
        assertThat(sees("B", "C-A", today)).isTrue();
        assertThat(absences.cancel(id, "user-A")).isEmpty();
        assertThat(sees("B", "C-A", today)).isFalse();
        assertThat(absences.find(id).orElseThrow().cancelledBy()).isEqualTo("user-A");
        assertThat(said(absences.cancel(id, "user-A").orElseThrow())).startsWith("absenceOver");
        away("A", "C", 0, 9);
    }

    @Test
    @DisplayName("business days away are counted, from that day on")
    void presence() {
        assertThat(absences.absentBusinessDays(OfficerNo.of("A"), today, 20)).isZero();
        jdbc.sql("INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on, reason, status, approvers,"
                        + " recorded_by, recorded_at) VALUES (?, 'A', 'B', ?, ?, ?, 'SICK', 'GRANTED', '', 'x', ?)")
                .params(
                        UUID.randomUUID(),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 16),
                        LocalDate.of(2026, 3, 16),
                        Timestamp.from(calendar.now()))
                .update();
        assertThat(absences.absentBusinessDays(OfficerNo.of("A"), LocalDate.of(2026, 2, 27), 20))
                .isEqualTo(10);
        assertThat(absences.absentBusinessDays(OfficerNo.of("A"), LocalDate.of(2026, 3, 13), 20))
                .isEqualTo(1);
        assertThat(absences.absentBusinessDays(OfficerNo.of("A"), LocalDate.of(2026, 3, 6), 2))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("nobody is away twice at the same time, even for whoever writes past every door")
    void constraint() {
        away("A", "B", 1, 5);
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on,"
                                + " reason, status, approvers, recorded_by, recorded_at)"
                                + " VALUES (?, 'A', 'C', ?, ?, ?, 'SICK', 'GRANTED', '', 'x', ?)")
                        .params(
                                UUID.randomUUID(),
                                today.plusDays(4),
                                today.plusDays(6),
                                today.plusDays(6),
                                Timestamp.from(calendar.now()))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("of two who want to cover for each other at the same time one is told why not")
    void eachOther() throws Exception {
        for (var round = 0; round < 5; round++) {
            jdbc.sql("DELETE FROM absence").update();
            var outcomes = together(
                    () -> absences.note(wish("A", "B", 1, 5), NOBODY, "user-A"),
                    () -> absences.note(wish("B", "A", 1, 5), NOBODY, "user-B"),
                    () -> absences.note(wish("A", "C", 2, 6), NOBODY, "user-A"));
            assertThat(outcomes).filteredOn(it -> it.id() != null).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(it -> it.id() == null)
                    .extracting(it -> it.refusal().key())
                    .isSubsetOf(
                            "portfolio.refusal.absentAlready",
                            "portfolio.refusal.coverIsAbsent",
                            "portfolio.refusal.coversThen");
        }
    }

    @SafeVarargs
    private static List<Absences.Noted> together(Callable<Absences.Noted>... acts) throws Exception {
        var begin = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(acts.length);
        var results = Stream.of(acts)
                .map(act -> pool.submit(() -> {
                    begin.await();
                    return act.call();
                }))
                .toList();
        begin.countDown();
        var outcomes = new java.util.ArrayList<Absences.Noted>();
        for (var result : results) {
            outcomes.add(result.get(30, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return outcomes;
    }

    private UUID away(String officer, String colleague, int from, int back) {
        var noted = absences.note(wish(officer, colleague, from, back), NOBODY, "maria");
        assertThat(noted.refusal()).isNull();
        return noted.id();
    }

    private AbsenceWish wish(String officer, String colleague, int from, int back) {
        return new AbsenceWish(
                OfficerNo.of(officer), OfficerNo.of(colleague), day(from), day(back), AbsenceReason.VACATION);
    }

    private LocalDate day(int n) {
        return today.plusDays(n);
    }

    private boolean sees(String officer, String customer, LocalDate day) {
        return portfolio.sees(OfficerNo.of(officer), CustomerNo.of(customer), day);
    }

    private List<Integer> days(java.util.function.Predicate<LocalDate> holds) {
        return java.util.stream.IntStream.range(0, 8)
                .filter(n -> holds.test(day(n)))
                .boxed()
                .toList();
    }

    private static String said(Refusal no) {
        return no.key().replace("portfolio.refusal.", "") + " " + no.field() + " " + no.arguments();
    }
}
