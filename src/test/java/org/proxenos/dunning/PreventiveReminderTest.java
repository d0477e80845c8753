package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.portfolio.Segment;

@DisplayName("Preventive reminder")
class PreventiveReminderTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("PreventiveReminder");

    @ParameterizedTest(name = "class {0}, {1}, first invoice: {2} - {3}")
    @CsvSource({
        "A, STANDARD, false, false",
        "B, KEY, false, false",
        "'', SMALL, false, false",
        "C, STANDARD, false, true",
        "D, KEY, false, true",
        "C, SMALL, true, true",
        "A, STANDARD, true, true",
        "'', KEY, true, true",
        "D, STRATEGIC, false, false",
        "D, STRATEGIC, true, false",
        "A, STRATEGIC, true, false"
    })
    @DisplayName("risky customers and first invoices are reminded three days before, strategic customers never")
    void who(String riskClass, String segment, boolean firstInvoice, boolean remind) {
        var verdict = table.verdict(inputs(riskClass, segment, firstInvoice));
        assertThat(verdict.flag("remind")).isEqualTo(remind);
        assertThat(verdict.number("daysBefore")).isEqualTo(remind ? Integer.valueOf(3) : null);
    }

    static Stream<Arguments> everyCombination() {
        return Stream.of("A", "B", "C", "D", "", "E")
                .flatMap(riskClass -> Stream.of(Segment.values()).flatMap(segment -> Stream.of(true, false)
                        .map(first -> Arguments.of(riskClass, segment.name(), first))));
    }

    @ParameterizedTest(name = "class {0}, {1}, first invoice: {2}")
    @MethodSource("everyCombination")
    @DisplayName("every customer and invoice has exactly one answer, and none for a strategic customer is yes")
    void complete(String riskClass, String segment, boolean firstInvoice) {
        assertThat(table.rules(inputs(riskClass, segment, firstInvoice))).hasSize(1);
        var verdict = table.verdict(inputs(riskClass, segment, firstInvoice));
        if (segment.equals("STRATEGIC")) {
            assertThat(verdict.flag("remind")).isFalse();
        }
        if (verdict.flag("remind")) {
            assertThat(verdict.number("daysBefore")).isPositive();
        }
    }

    private static Map<String, Object> inputs(String riskClass, String segment, boolean firstInvoice) {
        return Map.of("riskClass", riskClass, "segment", segment, "firstInvoice", firstInvoice);
    }
}
