package org.proxenos.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.dunning.TablesOnDisk;
import org.proxenos.portfolio.AbsenceReason;

@DisplayName("Absence approval")
class AbsenceApprovalTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("AbsenceApproval");

    @ParameterizedTest(name = "{0} business days, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | VACATION | ''",
                "2 | VACATION | ''",
                "3 | VACATION | sales-managers",
                "20 | TRAINING | sales-managers",
                "21 | PARENTAL | sales-managers,management",
                "1 | SICK | ''",
                "60 | SICK | ''"
            })
    @DisplayName("who has to agree depends on how long it is, and nobody has to where somebody is ill")
    void whoAgrees(int businessDays, AbsenceReason reason, String approvers) {
        assertThat(table.verdict(inputs(businessDays, reason)).text("approvers"))
                .isEqualTo(approvers);
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of(0, 1, 2, 3, 19, 20, 21, 250)
                .flatMap(days -> Stream.of(AbsenceReason.values()).map(reason -> Arguments.of(days, reason)));
    }

    @ParameterizedTest(name = "{0} business days, {1}")
    @MethodSource("everyCombination")
    @DisplayName("every absence has exactly one answer")
    void complete(int businessDays, AbsenceReason reason) {
        assertThat(table.rules(inputs(businessDays, reason))).hasSize(1);
    }

    private static Map<String, Object> inputs(int businessDays, AbsenceReason reason) {
        return Map.of("businessDays", businessDays, "reason", reason.name());
    }
}
