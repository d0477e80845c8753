package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Collections deciders")
class CollectionsDecidersTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("CollectionsDeciders");

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "25.01 | credit-risk |",
                "4999.99 | credit-risk |",
                "5000.00 | sales-managers | credit-risk",
                "49999.99 | sales-managers | credit-risk",
                "50000.00 | management |"
            })
    @DisplayName("who decides, and who countersigns, depends on the amount")
    void whoDecides(BigDecimal overdue, String deciders, String countersigners) {
        var verdict = TablesOnDisk.levels().deciders(overdue);
        assertThat(verdict.text("deciders")).isEqualTo(deciders);
        assertThat(verdict.text("countersigners")).isEqualTo(countersigners);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-1", "0", "0.01", "4999.999", "5000", "5000.01", "49999.999", "50000", "1e12"})
    @DisplayName("for every amount exactly one group of people decides")
    void complete(BigDecimal overdue) {
        assertThat(table.rules(Map.of("overdueNet", overdue))).hasSize(1);
    }
}
