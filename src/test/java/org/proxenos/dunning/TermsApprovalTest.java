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

@DisplayName("Terms approval")
class TermsApprovalTest {

    private static final Set<String> KNOWN = Set.of("sales-managers", "credit-risk", "management");

    private final TablesOnDisk.Table table = TablesOnDisk.table("TermsApproval");

    @ParameterizedTest(name = "{0}, {1} days, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CUSTOMER | 0 | 0 | ''",
                "INVOICE | 14 | 500 | ''",
                "CUSTOMER | 15 | 500 | sales-managers",
                "CUSTOMER | 60 | 0 | sales-managers",
                "CUSTOMER | 61 | 0 | credit-risk",
                "INVOICE | 90 | 9999 | credit-risk",
                "CUSTOMER | 0 | 500.01 | sales-managers,credit-risk",
                "INVOICE | 30 | 501 | sales-managers,credit-risk",
                "SEGMENT | 0 | 0 | sales-managers,management",
                "SEGMENT | 61 | 0 | credit-risk"
            })
    @DisplayName("who has to agree depends on whom it is for, on the days and on the amount")
    void whoAgrees(String scope, int grace, BigDecimal minimum, String approvers) {
        assertThat(table.verdict(inputs(scope, grace, minimum)).text("approvers"))
                .isEqualTo(approvers);
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of(SpecialTerms.Scope.values()).flatMap(scope -> Stream.of(0, 1, 14, 15, 60, 61, 365)
                .flatMap(grace -> Stream.of("0", "0.01", "499.999", "500", "500.001", "1e11")
                        .map(minimum -> Arguments.of(scope.name(), grace, new BigDecimal(minimum)))));
    }

    @ParameterizedTest(name = "{0}, {1} days, {2}")
    @MethodSource("everyCombination")
    @DisplayName("all special terms have exactly one answer, and it names groups that there are")
    void complete(String scope, int grace, BigDecimal minimum) {
        assertThat(table.rules(inputs(scope, grace, minimum))).hasSize(1);
        assertThat(Approval.groups(table.verdict(inputs(scope, grace, minimum))))
                .isSubsetOf(KNOWN);
    }

    private static Map<String, Object> inputs(String scope, int grace, BigDecimal minimum) {
        return Map.of("scope", scope, "graceDays", grace, "minimum", minimum);
    }
}
