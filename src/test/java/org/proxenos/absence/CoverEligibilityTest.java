package org.proxenos.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.dunning.TablesOnDisk;

@DisplayName("Cover eligibility")
class CoverEligibilityTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("CoverEligibility");

    @ParameterizedTest(name = "{0}: {8}")
    @CsvSource({
        "'who is there', true, true, false, false, 0, 80, 10, CanCover",
        "'who leaves before the return', false, true, false, false, 0, 80, 10, NotActive",
        "'who does not sign in', true, false, false, false, 0, 80, 10, CannotSignIn",
        "'who is away too', true, true, true, false, 0, 80, 10, Away",
        "'anybody, while the officer covers', true, true, false, true, 0, 80, 10, Chain",
        "'who covers for one', true, true, false, false, 1, 80, 10, CanCover",
        "'who covers for two', true, true, false, false, 2, 80, 10, ManyCovers",
        "'with many customers for a week', true, true, false, false, 0, 501, 5, CanCover",
        "'with many customers for longer', true, true, false, false, 0, 501, 6, ManyCustomers",
        "'with just as many as can be', true, true, false, false, 0, 500, 40, CanCover"
    })
    @DisplayName("who can cover and who cannot, and why")
    void examples(
            String who,
            boolean active,
            boolean signsIn,
            boolean away,
            boolean chain,
            int coversFor,
            int customers,
            int businessDays,
            String rule) {
        var inputs = inputs(active, signsIn, away, chain, coversFor, customers, businessDays);
        assertThat(table.rules(inputs)).as(who).containsExactly("Rule_" + rule);
        assertThat(table.verdict(inputs).flag("eligible")).isEqualTo(rule.equals("CanCover"));
    }

    @Test
    @DisplayName("everybody has exactly one answer")
    void complete() {
        for (var bits = 0; bits < 16; bits++) {
            for (var covers = 0; covers < 4; covers++) {
                for (var customers : new int[] {0, 500, 501, 5000}) {
                    for (var days : new int[] {0, 1, 5, 6, 250}) {
                        assertThat(table.rules(inputs(
                                        (bits & 1) > 0,
                                        (bits & 2) > 0,
                                        (bits & 4) > 0,
                                        (bits & 8) > 0,
                                        covers,
                                        customers,
                                        days)))
                                .hasSize(1);
                    }
                }
            }
        }
    }

    private static Map<String, Object> inputs(
            boolean active,
            boolean signsIn,
            boolean away,
            boolean chain,
            int coversFor,
            int customersTogether,
            int businessDays) {
        return Map.of(
                "active", active,
                "signsIn", signsIn,
                "away", away,
                "chain", chain,
                "coversFor", coversFor,
                "customersTogether", customersTogether,
                "businessDays", businessDays);
    }
}
