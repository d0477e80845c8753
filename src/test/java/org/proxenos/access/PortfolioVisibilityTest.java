package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A customer")
class PortfolioVisibilityTest extends InTheHouse {

    @Autowired
    Visibility visibility;

    @Autowired
    Portfolio portfolio;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessCalendar calendar;

    @BeforeEach
    void portfolio() {
        for (var table : List.of("absence", "assignment", "officer", "customer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        for (var officer : List.of("anna", "nikos")) {
            jdbc.sql("INSERT INTO officer (officer_no, name, user_id, scope) VALUES (?, ?, ?, 'LOCAL')")
                    .params("O-" + officer, officer, officer)
                    .update();
        }
        var today = calendar.today();
        assigned("C-PRIMARY", "PRIMARY", today, null);
        assigned("C-DEPUTY", "DEPUTY", today.minusDays(9), today.plusDays(1));
        assigned("C-ENDED", "PRIMARY", today.minusDays(9), today);
        assigned("C-TOMORROW", "PRIMARY", today.plusDays(1), null);
        assigned("C-NATIONAL", "NATIONAL", today, null);
        below("C-BRANCH", "C-NATIONAL");
        assigned("C-ROOT", "GLOBAL", today, null);
        below("C-CHILD", "C-ROOT");
        below("C-GRANDCHILD", "C-CHILD");
    }

    @AfterEach
    void goHome() {
        identity.clearAuthentication();
    }

    @Test
    @DisplayName("is seen by the officer who looks after it today, or after a group above it worldwide")
    void officer() {
        identity.setAuthentication("anna", List.of("account-officers"));
        assertThat(seen()).containsExactly("C-PRIMARY", "C-DEPUTY", "C-NATIONAL", "C-ROOT", "C-CHILD", "C-GRANDCHILD");
        assertThat(portfolio.seenBy(OfficerNo.of("O-anna"), calendar.today()))
                .extracting(CustomerNo::value)
                .containsExactlyInAnyOrderElementsOf(seen());
        assertThat(visibility.onlyPortfolioOf()).contains(OfficerNo.of("O-anna"));
    }

    @Test
    @DisplayName("is not seen by another officer, nor by an officer nobody has entered")
    void otherOfficers() {
        identity.setAuthentication("nikos", List.of("account-officers"));
        assertThat(seen()).isEmpty();
        identity.setAuthentication("nikos", List.of("global-account-managers"));
        assertThat(seen()).isEmpty();
        identity.setAuthentication("newcomer", List.of("account-officers"));
        assertThat(seen()).isEmpty();
        assertThat(visibility.onlyPortfolioOf()).isPresent();
    }

    @Test
    @DisplayName("is seen by everybody with another role")
    void others() {
        identity.setAuthentication("maria", List.of("account-officers", "sales-managers"));
        assertThat(seen()).hasSize(9);
        assertThat(visibility.onlyPortfolioOf()).isEmpty();
        identity.setAuthentication("petros", List.of("back-office"));
        assertThat(seen()).hasSize(9);
    }

    @Test
    @DisplayName("is seen by nobody who is not signed in or has no role")
    void nobody() {
        assertThat(seen()).isEmpty();
        identity.setAuthentication("guest", List.of());
        assertThat(seen()).isEmpty();
    }

    @Test
    @DisplayName("is seen by whoever covers for its officer, as long as that lasts")
    void covered() {
        jdbc.sql("INSERT INTO absence (id, officer_no, cover_no, from_day, back_on, ends_on, reason, status, approvers,"
                        + " recorded_by, recorded_at)"
                        + " VALUES (?, 'O-anna', 'O-nikos', ?, ?, ?, 'VACATION', 'GRANTED', '', 'anna', ?)")
                .params(
                        UUID.randomUUID(),
                        calendar.today(),
                        calendar.today().plusDays(3),
                        calendar.today().plusDays(3),
                        Timestamp.from(calendar.now()))
                .update();
        identity.setAuthentication("nikos", List.of("account-officers"));
        assertThat(seen()).containsExactly("C-PRIMARY", "C-DEPUTY", "C-NATIONAL", "C-ROOT", "C-CHILD", "C-GRANDCHILD");
        jdbc.sql("UPDATE absence SET ends_on = from_day, status = 'CANCELLED'").update();
        assertThat(seen()).isEmpty();
    }

    private List<String> seen() {
        return Stream.of(
                        "C-PRIMARY",
                        "C-DEPUTY",
                        "C-ENDED",
                        "C-TOMORROW",
                        "C-NATIONAL",
                        "C-BRANCH",
                        "C-ROOT",
                        "C-CHILD",
                        "C-GRANDCHILD")
                .filter(no -> visibility.maySee(CustomerNo.of(no)))
                .toList();
    }

    private void below(String customer, String parent) {
        jdbc.sql("INSERT INTO customer (customer_no, name, name_search, type, segment, language, parent_no)"
                        + " VALUES (?, ?, ?, 'B2B', 'SMALL', 'el', ?)")
                .params(customer, customer, customer, parent)
                .update();
    }

    private void assigned(String customer, String role, LocalDate from, LocalDate to) {
        below(customer, null);
        jdbc.sql("INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to)"
                        + " VALUES (?, 'O-anna', ?, ?, ?)")
                .params(customer, role, from, to)
                .update();
    }
}
