package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.DecisionTables;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;

/** It is 2 March 2026. */
@DisplayName("How long and how steadily a customer was looked after")
class WaysTest {

    private static final CustomerNo CUSTOMER = CustomerNo.of("C1");
    private static final OfficerNo A = OfficerNo.of("A");

    private final Portfolio portfolio = mock(Portfolio.class);
    private final BusinessCalendar calendar = mock(BusinessCalendar.class);
    private final List<Assignment> rows = new ArrayList<>();
    private final Ways ways = new Ways(mock(DecisionTables.class), portfolio, List.of(), calendar);

    @BeforeEach
    void day() {
        given(calendar.today()).willReturn(LocalDate.parse("2026-03-02"));
        given(portfolio.assignmentsOf(CUSTOMER)).willReturn(rows);
    }

    @Test
    @DisplayName("an officer is in charge since the first day of the row that counts today")
    void oneRow() {
        row("A", "2026-02-20", null);
        row("B", "2025-01-01", "2026-02-20");
        assertThat(ways.inChargeSince(CUSTOMER, A)).isEqualTo("2026-02-20");
        assertThat(ways.tenureDays(CUSTOMER, A)).isEqualTo(10);
    }

    @Test
    @DisplayName("rows of the same officer that follow each other without a day between are one time")
    void withoutABreak() {
        row("A", "2026-02-20", null);
        row("A", "2026-01-01", "2026-02-20");
        row("A", "2025-12-01", "2026-01-01");
        assertThat(ways.inChargeSince(CUSTOMER, A)).isEqualTo("2025-12-01");
        assertThat(ways.tenureDays(CUSTOMER, A)).isEqualTo(91);
        assertThat(ways.changes(CUSTOMER)).isZero();
    }

    @Test
    @DisplayName("a day without anybody, or somebody else between, begins the time anew")
    void withABreak() {
        row("A", "2026-02-20", null);
        row("A", "2025-01-01", "2026-02-19");
        assertThat(ways.inChargeSince(CUSTOMER, A)).isEqualTo("2026-02-20");
        rows.clear();
        row("A", "2026-02-20", null);
        row("B", "2026-02-10", "2026-02-20");
        row("A", "2025-01-01", "2026-02-10");
        assertThat(ways.inChargeSince(CUSTOMER, A)).isEqualTo("2026-02-20");
        assertThat(ways.changes(CUSTOMER)).isEqualTo(2);
    }

    @Test
    @DisplayName("whoever is not in charge today, or will only be, has no time to count")
    void notInCharge() {
        row("A", "2026-03-10", null);
        row("B", "2025-01-01", "2026-03-10");
        assertThat(ways.tenureDays(CUSTOMER, A)).isZero();
        assertThat(ways.inChargeSince(CUSTOMER, OfficerNo.of("B"))).isEqualTo("2025-01-01");
        assertThat(ways.changes(CUSTOMER))
                .as("what is to come has not happened")
                .isZero();
    }

    @Test
    @DisplayName("changes count for two years, back to the same day; deputies and the first officer are no change")
    void changes() {
        row("A", "2026-01-01", null);
        row("B", "2024-03-03", "2026-01-01");
        row("C", "2024-03-02", "2024-03-03");
        row("A", "2020-01-01", "2024-03-02");
        row("D", AssignmentRole.DEPUTY, "2025-01-01", null);
        assertThat(ways.changes(CUSTOMER)).isEqualTo(2);
    }

    private void row(String officer, String from, String to) {
        row(officer, AssignmentRole.PRIMARY, from, to);
    }

    private void row(String officer, AssignmentRole role, String from, String to) {
        rows.add(new Assignment(
                rows.size() + 1,
                CUSTOMER,
                OfficerNo.of(officer),
                role,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true,
                null,
                AssignmentSource.PROCESS,
                null,
                null,
                null,
                null,
                Instant.EPOCH));
    }
}
