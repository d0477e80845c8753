package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dunning level adjustment")
class DunningLevelAdjustTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("DunningLevelAdjust");

    @ParameterizedTest(name = "{0} days, risk {1}, {2}, {3} broken, {4} overdue, score {5}: {6}")
    @CsvSource({
        "12, '', STANDARD, 0, 1000, 70, Rule_Always",
        "1, D, STANDARD, 0, 1000, 70, Rule_RiskD Rule_Always",
        "0, D, STANDARD, 0, 1000, 70, Rule_Always",
        "10, C, STANDARD, 0, 10000, 70, Rule_RiskC Rule_Always",
        "9, C, STANDARD, 0, 10000, 70, Rule_Always",
        "10, C, STANDARD, 0, 9999.99, 70, Rule_Always",
        "12, B, STANDARD, 1, 1000, 95, Rule_BrokenPromise Rule_Always",
        "12, B, STANDARD, 2, 1000, 95, Rule_BrokenPromises Rule_Always",
        "12, B, STANDARD, 7, 1000, 95, Rule_BrokenPromises Rule_Always",
        "24, A, STANDARD, 0, 1000, 90, Rule_GoodPayer Rule_Always",
        "24, A, STANDARD, 0, 1000, 89, Rule_Always",
        "25, A, STRATEGIC, 0, 1000, 90, Rule_Always",
        "24, '', STRATEGIC, 0, 1000, 70, Rule_Strategic Rule_Always",
        "24, '', STRATEGIC, 1, 1000, 70, Rule_BrokenPromise Rule_Always",
        "30, '', SMALL, 0, 249.99, 70, Rule_SmallAmount Rule_Always",
        "30, '', SMALL, 0, 250, 70, Rule_Always"
    })
    @DisplayName("every row that fits counts")
    void rows(int edpd, String risk, String segment, int broken, BigDecimal overdue, int score, String rules) {
        assertThat(table.rules(inputs(edpd, risk, segment, broken, overdue, score)))
                .containsExactlyInAnyOrder(rules.split(" "));
    }

    @Test
    @DisplayName("whatever is known of a case, the table has an answer")
    void complete() {
        var asked = 0;
        for (var edpd : List.of(0, 1, 9, 10, 24, 25, 400)) {
            for (var risk : List.of("A", "B", "C", "D", "")) {
                for (var segment : List.of("STRATEGIC", "KEY", "STANDARD", "SMALL")) {
                    for (var broken : List.of(0, 1, 2, 9)) {
                        for (var overdue : List.of("0.01", "249.99", "250", "9999.99", "10000", "1000000")) {
                            for (var score : List.of(0, 70, 89, 90, 100)) {
                                var inputs = inputs(edpd, risk, segment, broken, new BigDecimal(overdue), score);
                                assertThat(table.rules(inputs))
                                        .as("%s", inputs)
                                        .doesNotHaveDuplicates()
                                        .contains("Rule_Always");
                                asked++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(7 * 5 * 4 * 4 * 6 * 5);
    }

    private static Map<String, Object> inputs(
            int edpd, String risk, String segment, int broken, BigDecimal overdue, int score) {
        return new HashMap<>(Map.of(
                "edpd", edpd,
                "riskClass", risk,
                "segment", segment,
                "brokenPromises", broken,
                "overdueNet", overdue,
                "paymentScore", score));
    }
}
