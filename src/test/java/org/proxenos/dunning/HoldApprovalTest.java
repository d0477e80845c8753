package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Hold approval")
class HoldApprovalTest {

    private static final Set<String> KNOWN = Set.of("sales-managers", "credit-risk", "management");

    private final TablesOnDisk.Table table = TablesOnDisk.table("HoldApproval");

    @ParameterizedTest(name = "{0} for {1} days, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | CUSTOMER | ''",
                "999.99 | 14 | CUSTOMER | ''",
                "999.99 | 14 | ITEM | ''",
                "999.99 | 15 | CUSTOMER | sales-managers",
                "1000.00 | 1 | ITEM | sales-managers",
                "9999.99 | 30 | CUSTOMER | sales-managers",
                "9999.99 | 31 | CUSTOMER | sales-managers,credit-risk",
                "9999.99 | 60 | ITEM | sales-managers",
                "10000.00 | 1 | ITEM | management,credit-risk",
                "250000.00 | 60 | CUSTOMER | management,credit-risk"
            })
    @DisplayName("who has to agree depends on what would rest, on how long, and on whether it is all")
    void whoAgrees(BigDecimal amount, int days, HoldScope scope, String approvers) {
        assertThat(ask(amount, days, scope)).isEqualTo(approvers);
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of("-1", "0", "999.994", "999.999", "1000", "1000.001", "9999.999", "10000", "1e12")
                .flatMap(
                        amount -> Stream.of(0, 1, 14, 15, 30, 31, 60, 400).flatMap(days -> Stream.of(HoldScope.values())
                                .map(scope -> Arguments.of(new BigDecimal(amount), days, scope))));
    }

    @ParameterizedTest(name = "{0} for {1} days, {2}")
    @MethodSource("everyCombination")
    @DisplayName("every hold has exactly one answer, and it names groups that there are")
    void complete(BigDecimal amount, int days, HoldScope scope) {
        assertThat(table.rules(inputs(amount, days, scope))).hasSize(1);
        assertThat(Approval.groups(table.verdict(inputs(amount, days, scope)))).isSubsetOf(KNOWN);
    }

    private String ask(BigDecimal amount, int days, HoldScope scope) {
        return table.verdict(inputs(amount, days, scope)).text("approvers");
    }

    private static Map<String, Object> inputs(BigDecimal amount, int days, HoldScope scope) {
        return Map.of("amount", amount, "days", days, "scope", scope.name());
    }
}
