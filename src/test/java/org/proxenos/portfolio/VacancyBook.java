package org.proxenos.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = BooksOnly.class, properties = "spring.liquibase.change-log=classpath:db/books-only.yaml")
abstract class VacancyBook {

    private static final CustomerNo C1 = CustomerNo.of("C1");
    private static final CustomerNo C2 = CustomerNo.of("C2");

    @Autowired
    Vacancies vacancies;

    @Autowired
    Assignments assignments;

    @Autowired
    MasterDataArrivals arrivals;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessCalendar calendar;

    private LocalDate today;

    @BeforeEach
    void twoCustomersWithoutOfficer() {
        today = calendar.today();
        jdbc.sql("UPDATE assignment SET replaces = NULL").update();
        for (var table : List.of("vacancy", "absence", "assignment", "officer", "customer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("INSERT INTO officer (officer_no, name, scope) VALUES ('A', 'Officer A', 'LOCAL')")
                .update();
        for (var customer : List.of("C1", "C2")) {
            jdbc.sql("INSERT INTO customer (customer_no, name, name_search, type, segment, language)"
                            + " VALUES (:no, :no, :no, 'B2B', :segment, 'en')")
                    .param("no", customer)
                    .param("segment", customer.equals("C1") ? "SMALL" : "STRATEGIC")
                    .update();
        }
    }

    @Test
    @DisplayName(
            "a customer is left without an officer for a time, in words of both languages, and then asked about again")
    void decided() {
        assertThat(vacancies.unattended(today, 5)).containsExactly(C2, C1);
        assertThat(decide(C1, 10)).isEmpty();
        assertThat(vacancies.unattended(today, 5)).containsExactly(C2);
        assertThat(vacancies.countUnattended(today)).isOne();
        assertThat(vacancies.unattended(today.plusDays(10), 5)).containsExactly(C2, C1);
        assertThat(vacancies.holding(C1, today.plusDays(9))).isPresent();
        assertThat(vacancies.holding(C1, today.plusDays(10))).isEmpty();
        assertThat(vacancies.inWords(C1, Locale.ENGLISH).orElseThrow())
                .contains("No officer on purpose until", "being looked for", "in May", "maria");
        assertThat(vacancies.inWords(C1, Locale.forLanguageTag("el")).orElseThrow())
                .contains("Σκόπιμα χωρίς διαχειριστή");
        assertThat(vacancies.unattended(today, 1)).hasSize(1);
    }

    @Test
    @DisplayName("what cannot be is refused with the reason, and nothing is noted")
    void refuses() {
        assertThat(List.of(
                        said(vacancies.decide(CustomerNo.of("X"), VacancyReason.OTHER, in(3), "so", "maria")),
                        said(vacancies.decide(C1, null, in(3), "so", "maria")),
                        said(vacancies.decide(C1, VacancyReason.OTHER, null, "so", "maria")),
                        said(vacancies.decide(C1, VacancyReason.OTHER, today, "so", "maria")),
                        said(vacancies.decide(C1, VacancyReason.OTHER, in(91), "so", "maria")),
                        said(vacancies.decide(C1, VacancyReason.OTHER, in(3), " \u0007", "maria")),
                        said(vacancies.decide(C1, VacancyReason.OTHER, in(3), "x".repeat(501), "maria"))))
                .containsExactly(
                        "unknownCustomer customerNo",
                        "vacancyReasonMissing reason",
                        "vacancyUntilMissing until",
                        "vacancyUntilOutside until",
                        "vacancyUntilOutside until",
                        "vacancyNoteMissing note",
                        "vacancyNoteTooLong note");
        appoint();
        assertThat(said(decide(C1, 3))).isEqualTo("vacancyHasOfficer customerNo");
        assertThat(vacancies.of(C1)).isEmpty();
        assertThat(decide(C2, 90)).isEmpty();
    }

    @Test
    @DisplayName("a later decision replaces the one before, which stays to be read; it can be ended")
    void replaced() {
        decide(C1, 10);
        decide(C1, 20);
        assertThat(vacancies.of(C1)).hasSize(2);
        var running = vacancies.holding(C1, today).orElseThrow();
        assertThat(running.until()).isEqualTo(in(20));
        assertThat(said(vacancies.end(C1, UUID.randomUUID()))).isEqualTo("vacancyOver status");
        assertThat(vacancies.end(C1, running.id())).isEmpty();
        assertThat(vacancies.holding(C1, today)).isEmpty();
        assertThat(said(vacancies.end(C1, running.id()))).isEqualTo("vacancyOver status");
        assertThat(vacancies.unattended(today, 5)).contains(C1);
    }

    @Test
    @DisplayName(
            "a file puts nobody in charge while it holds; afterwards it does, and of other customers it does at once")
    void filesDoNotOverrideIt() {
        decide(C1, 10);
        var brought = brought(
                "C1,A,PRIMARY," + today + ",",
                "C1,A,PRIMARY," + today.plusDays(3) + ",",
                "C1,A,PRIMARY," + today.plusDays(10) + ",",
                "C2,A,PRIMARY," + today + ",");
        assertThat(brought.created()).isEqualTo(2);
        assertThat(brought.conflicts()).hasSize(2).allSatisfy(conflict -> assertThat(conflict.toString())
                .contains("decidedByPerson"));
        assertThat(portfolio.primaryOf(C1, today.plusDays(9))).isEmpty();
        assertThat(portfolio.primaryOf(C1, today.plusDays(10))).isPresent();
        assertThat(portfolio.primaryOf(C2, today)).isPresent();
    }

    @Test
    @DisplayName("whoever puts an officer in charge has decided otherwise")
    void appointedMeanwhile() {
        decide(C1, 10);
        appoint();
        assertThat(vacancies.holding(C1, today)).isEmpty();
        assertThat(vacancies.of(C1)).singleElement().satisfies(it -> assertThat(it.endedOn())
                .isEqualTo(today));
        assertThat(vacancies.inWords(C1, Locale.ENGLISH)).isEmpty();
    }

    @Test
    @DisplayName("one decision at a time, even for whoever writes past every door")
    void constraint() {
        decide(C1, 10);
        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO vacancy (id, customer_no, latest_of, reason, note, from_day,"
                                        + " until_day, decided_by, decided_at) VALUES (?, 'C1', 'C1', 'OTHER', 'x', ?, ?, 'y', ?)")
                        .params(UUID.randomUUID(), today, in(3), Timestamp.from(calendar.now()))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Optional<Refusal> decide(CustomerNo customer, int days) {
        return vacancies.decide(customer, VacancyReason.RECRUITING, in(days), "Somebody comes in May", "maria");
    }

    private void appoint() {
        assertThat(assignments.appoint(new Appointment(
                        C1,
                        OfficerNo.of("A"),
                        AssignmentRole.PRIMARY,
                        today,
                        null,
                        AssignmentSource.PERSON,
                        "agreed",
                        null,
                        "maria",
                        null)))
                .isEmpty();
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

    private LocalDate in(int days) {
        return today.plusDays(days);
    }

    private static String said(Optional<Refusal> no) {
        return no.map(it -> it.key().replace("portfolio.refusal.", "") + " " + it.field())
                .orElse("yes");
    }
}
