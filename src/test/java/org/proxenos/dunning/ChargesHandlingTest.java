package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.portfolio.CustomerType;

@DisplayName("Charges handling")
class ChargesHandlingTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("ChargesHandling");

    @ParameterizedTest(name = "{0}, {1} at level {2}: {3}")
    @CsvSource({
        "CONSUMER, 500.00, 6, WAIVE",
        "B2B, 9.99, 3, WAIVE",
        "B2B, 10.00, 1, ASK",
        "PUBLIC, 45.56, 2, ASK",
        "PUBLIC, 0.00, 0, WAIVE"
    })
    @DisplayName("consumers and small sums are waived, everything else is decided by a person")
    void handling(CustomerType type, BigDecimal charges, int level, ChargesHandling handling) {
        assertThat(table.verdict(inputs(type, charges, level)).text("handling")).isEqualTo(handling.name());
    }

    @Test
    @DisplayName("there is an answer, which Java knows, for every customer, sum and level")
    void complete() {
        for (var type : CustomerType.values()) {
            for (var charges : new String[] {"0.00", "9.99", "10.00", "1000000.00"}) {
                for (var level = 0; level <= 7; level++) {
                    var verdict = table.verdict(inputs(type, new BigDecimal(charges), level));
                    assertThat(verdict.rules()).hasSize(1);
                    assertThat(ChargesHandling.valueOf(verdict.text("handling")))
                            .isNotNull();
                }
            }
        }
    }

    private static Map<String, Object> inputs(CustomerType type, BigDecimal charges, int level) {
        return Map.of("customerType", type.name(), "charges", charges, "highestLevel", level);
    }
}
