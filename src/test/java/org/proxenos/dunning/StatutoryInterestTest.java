package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.engine.DecisionTables;
import org.proxenos.portfolio.CustomerType;

@DisplayName("Statutory interest")
class StatutoryInterestTest {

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final TablesOnDisk.Table table = TablesOnDisk.table("StatutoryInterest");
    private final InterestRates rates = rates();

    @ParameterizedTest(name = "{0} on {1}: {2} % and {3} EUR")
    @CsvSource(
            nullValues = "-",
            value = {
                "B2B, 2012-12-31, -, -",
                "B2B, 2013-01-01, 8.75, 40.00",
                "B2B, 2014-12-31, 8.15, 40.00",
                "B2B, 2016-06-30, 8.05, 40.00",
                "B2B, 2016-07-01, 8.00, 40.00",
                "B2B, 2022-07-01, 8.00, 40.00",
                "B2B, 2022-12-31, 8.00, 40.00",
                "B2B, 2023-01-01, 10.50, 40.00",
                "B2B, 2023-07-01, 12.00, 40.00",
                "B2B, 2024-03-15, 12.50, 40.00",
                "B2B, 2024-12-31, 12.25, 40.00",
                "B2B, 2025-06-30, 11.15, 40.00",
                "B2B, 2025-07-01, 10.15, 40.00",
                "B2B, 2026-12-31, 10.15, 40.00",
                "B2B, 2027-01-01, -, -",
                "PUBLIC, 2026-03-31, 10.15, 40.00",
                "CONSUMER, 2026-03-31, 0.00, 0.00",
                "CONSUMER, 2027-01-01, 0.00, 0.00"
            })
    @DisplayName("the reference rate of the half-year and 8 points, and a compensation; nothing from consumers")
    void rate(CustomerType type, LocalDate day, BigDecimal rate, BigDecimal compensation) {
        assertThat(InterestRates.rate(rates.verdict(type, day))).isEqualTo(rate);
        assertThat(InterestRates.compensation(rates.verdict(type, day))).isEqualTo(compensation);
    }

    @ParameterizedTest
    @EnumSource(CustomerType.class)
    @DisplayName("every day between the first row and the last has a rate, and says which row gave it")
    void withoutGap(CustomerType type) {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusMonths(1)) {
            assertThat(InterestRates.rate(rates.verdict(type, day)))
                    .as("%s on %s", type, day)
                    .isNotNull();
            assertThat(rates.verdict(type, day).rules()).hasSize(1);
        }
    }

    @Test
    @DisplayName("rates change on the first day of a month, because that is where interest is cut")
    void changesWithTheMonth() {
        var rows = new HashSet<String>();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var row = row(CustomerType.B2B, day);
            if (rows.add(row)) {
                assertThat(day.getDayOfMonth()).as("beginning of %s", row).isOne();
            } else {
                assertThat(row).isEqualTo(row(CustomerType.B2B, day.minusDays(1)));
            }
        }
        assertThat(rows).hasSizeGreaterThan(10);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}, published {3}")
    @CsvSource({
        "B2B, 2026-06-30, B2B 2026-H1, true",
        "PUBLIC, 2026-07-01, PUBLIC 2026-H2, true",
        "B2B, 2027-02-03, B2B 2027-H1, false",
        "CONSUMER, 2027-02-03, CONSUMER 2027-H1, true"
    })
    @DisplayName("a rate that is missing is named by its half-year, and is there when all of that is")
    void namesOfRates(CustomerType type, LocalDate day, String key, boolean published) {
        assertThat(InterestRates.key(type, day)).isEqualTo(key);
        assertThat(rates.answers(key)).isEqualTo(published);
    }

    private String row(CustomerType type, LocalDate day) {
        return table.rules(Map.of("customerType", type.name(), "day", day.toString()))
                .get(0);
    }

    private static InterestRates rates() {
        var tables = mock(DecisionTables.class);
        given(tables.decide(anyString(), any()))
                .willAnswer(asked -> TablesOnDisk.table(asked.getArgument(0)).verdict(asked.getArgument(1)));
        return new InterestRates(tables, null);
    }
}
