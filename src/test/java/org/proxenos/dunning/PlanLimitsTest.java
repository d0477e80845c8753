package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Plan limits")
class PlanLimitsTest {

    private static final List<String> ROLES =
            List.of("account-officers", "back-office", "credit-risk", "sales-managers", "management");

    private final TablesOnDisk.Table table = TablesOnDisk.table("PlanLimits");

    @ParameterizedTest(name = "{0} by {1}: {2}, {3} days, {4} instalments of {5} at least")
    @CsvSource({
        "500.00, account-officers, true, 90, 3, 25",
        "10000.00, account-officers, true, 90, 3, 25",
        "10000.00, back-office, true, 90, 3, 25",
        "10000.01, account-officers, false, 0, 0, 0",
        "10000.01, back-office, false, 0, 0, 0",
        "10000.01, sales-managers, true, 180, 6, 25",
        "500.00, credit-risk, true, 180, 6, 25",
        "50000.00, sales-managers, true, 180, 6, 25",
        "50000.00, credit-risk, true, 180, 6, 25",
        "50000.01, sales-managers, false, 0, 0, 0",
        "50000.01, credit-risk, false, 0, 0, 0",
        "500.00, management, true, 365, 12, 25",
        "5000000.00, management, true, 365, 12, 25"
    })
    @DisplayName("who may spread how much, over how long, into how many and how small instalments")
    void limits(BigDecimal amount, String role, boolean allowed, int days, int most, int least) {
        var verdict = table.verdict(inputs(amount, role));
        assertThat(verdict.flag("allowed")).isEqualTo(allowed);
        assertThat(verdict.number("longestDays")).isEqualTo(days);
        assertThat(verdict.number("mostInstalments")).isEqualTo(most);
        assertThat(verdict.number("leastInstalment")).isEqualTo(least);
    }

    @Test
    @DisplayName("every amount has exactly one answer, whoever agrees")
    void complete() {
        for (var amount : List.of("0.01", "9999.99", "10000", "10000.01", "49999.99", "50000", "50000.01", "1e9")) {
            for (var role : ROLES) {
                assertThat(table.rules(inputs(new BigDecimal(amount), role)))
                        .as("%s %s", amount, role)
                        .hasSize(1);
            }
        }
    }

    private static Map<String, Object> inputs(BigDecimal amount, String role) {
        return Map.of("amount", amount, "role", role);
    }
}
