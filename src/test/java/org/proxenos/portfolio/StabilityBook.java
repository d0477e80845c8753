package org.proxenos.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.BooksOnly;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The worked example, as of 1 March 2026. C1 has been A's since 1 March 2025 (365 days). C2 went from B to A on 1 January 2026
 * (59 days). C3 went from A to B on 1 March 2023, too long ago to count (1,096 days). C4 was A's, had nobody for a month, and
 * is A's again since 1 February 2026 (28 days). C5 has nobody.
 */
@SpringBootTest(classes = BooksOnly.class, properties = "spring.liquibase.change-log=classpath:db/books-only.yaml")
abstract class StabilityBook {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    Stability stability;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theExample() {
        for (var table : List.of("absence", "assignment", "officer", "customer")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        for (var officer : List.of("A", "B")) {
            jdbc.sql("INSERT INTO officer (officer_no, name, scope) VALUES (?, ?, 'LOCAL')")
                    .params(officer, officer)
                    .update();
        }
        for (var customer : List.of("C1", "C2", "C3", "C4", "C5")) {
            jdbc.sql("INSERT INTO customer (customer_no, name, name_search, type, segment, language)"
                            + " VALUES (?, ?, ?, 'B2B', 'KEY', 'en')")
                    .params(customer, customer, customer)
                    .update();
        }
        inCharge("C1", "A", "2025-03-01", "2025-09-01");
        inCharge("C1", "A", "2025-09-01", null);
        inCharge("C2", "B", "2024-01-01", "2026-01-01");
        inCharge("C2", "A", "2026-01-01", null);
        inCharge("C3", "A", "2020-01-01", "2023-03-01");
        inCharge("C3", "B", "2023-03-01", null);
        inCharge("C4", "A", "2024-01-01", "2026-01-01");
        inCharge("C4", "A", "2026-02-01", null);
        inCharge("C5", "A", "2024-01-01", "2026-01-01");
    }

    @Test
    @DisplayName("the median of days with one officer, and changes of a hundred customers in two years")
    void worked() {
        var report = stability.on(DAY);
        assertThat(report.company())
                .isEqualTo(new Stability.Figures(null, 4, new BigDecimal("212.0"), 1, new BigDecimal("25.0")));
        assertThat(report.officers())
                .containsExactly(
                        new Stability.Figures(OfficerNo.of("A"), 3, new BigDecimal("59.0"), 1, new BigDecimal("33.3")),
                        new Stability.Figures(
                                OfficerNo.of("B"), 1, new BigDecimal("1096.0"), 0, new BigDecimal("0.0")));
    }

    @Test
    @DisplayName("rows that stand no longer, other roles and what comes later do not count")
    void onlyWhatStands() {
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from, standing)
                        VALUES ('C1', 'B', 'PRIMARY', DATE '2026-02-01', FALSE)""")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from)
                        VALUES ('C1', 'B', 'DEPUTY', DATE '2026-02-01')""")
                .update();
        assertThat(stability.on(DAY).company().changes()).isEqualTo(1);
        assertThat(stability.on(LocalDate.of(2025, 12, 31)).company())
                .isEqualTo(new Stability.Figures(null, 5, new BigDecimal("730.0"), 0, new BigDecimal("0.0")));
    }

    @Test
    @DisplayName("where nobody looks after anybody there is nothing to tell")
    void nobody() {
        assertThat(stability.on(LocalDate.of(2000, 1, 1)))
                .isEqualTo(new Stability.Report(
                        LocalDate.of(2000, 1, 1), new Stability.Figures(null, 0, null, 0, null), List.of()));
    }

    private void inCharge(String customer, String officer, String from, String to) {
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to)
                        VALUES (?, ?, 'PRIMARY', ?, ?)""")
                .params(customer, officer, LocalDate.parse(from), to == null ? null : LocalDate.parse(to))
                .update();
    }
}
