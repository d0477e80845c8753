package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.portfolio.Segment;

@DisplayName("Dunning action")
class DunningActionTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("DunningAction");

    @ParameterizedTest(name = "level {0}, {1}: {2}, due in {3}, pay by {4}, veto {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "0, STRATEGIC, NONE, 0, -, -",
                "0, SMALL, NONE, 0, -, -",
                "1, STRATEGIC, OFFICER_SOFT_CALL, 3, 7, -",
                "1, KEY, OFFICER_SOFT_CALL, 3, 7, -",
                "1, STANDARD, EMAIL_REMINDER, 0, 7, -",
                "1, SMALL, EMAIL_REMINDER, 0, 7, -",
                "2, KEY, OFFICER_CALL, 2, 7, -",
                "2, SMALL, OFFICER_CALL, 2, 7, -",
                "3, KEY, MEETING_AND_NOTICE, 5, 10, 5",
                "3, STANDARD, FORMAL_NOTICE, 2, 10, -",
                "4, STRATEGIC, CREDIT_HOLD_PROPOSAL, 2, -, -",
                "5, KEY, FINAL_DEMAND, 2, 10, 1",
                "5, STANDARD, FINAL_DEMAND, 2, 10, -",
                "6, SMALL, COLLECTIONS_DECISION, 5, -, -",
                "9, KEY, COLLECTIONS_DECISION, 5, -, -"
            })
    @DisplayName("what is done at a level, and how long everybody has")
    void step(int level, Segment segment, StepAction action, int dueBd, Integer payByDays, Integer vetoBd) {
        var verdict = TablesOnDisk.levels().action(level, segment.name(), terms("STANDARD", ""));
        assertThat(verdict.text("action")).isEqualTo(action.name());
        assertThat(verdict.number("dueBd")).isEqualTo(dueBd);
        assertThat(verdict.number("payByDays")).isEqualTo(payByDays);
        assertThat(verdict.number("vetoBd")).isEqualTo(vetoBd);
    }

    @ParameterizedTest(name = "level {0}, {1}, {2}, wish \"{3}\": {4} by {5}, veto {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, SMALL, STANDARD, EMAIL, EMAIL_REMINDER, system, -",
                "1, SMALL, STANDARD, PHONE, OFFICER_SOFT_CALL, officer, -",
                "1, KEY, STANDARD, PHONE, OFFICER_SOFT_CALL, officer, -",
                "1, KEY, STANDARD, EMAIL, EMAIL_REMINDER, system, -",
                "1, SMALL, OFFICER_ONLY, EMAIL, OFFICER_SOFT_CALL, officer, -",
                "1, STRATEGIC, OFFICER_ONLY, '', OFFICER_SOFT_CALL, officer, -",
                "2, SMALL, OFFICER_ONLY, '', OFFICER_CALL, officer, -",
                "3, SMALL, OFFICER_ONLY, '', OFFICER_CALL, officer, -",
                "3, KEY, OFFICER_ONLY, EMAIL, OFFICER_CALL, officer, -",
                "3, SMALL, STANDARD, PHONE, FORMAL_NOTICE, back-office, -",
                "4, SMALL, OFFICER_ONLY, '', CREDIT_HOLD_PROPOSAL, sales-managers, -",
                "5, SMALL, OFFICER_ONLY, '', FINAL_DEMAND, back-office, 1"
            })
    @DisplayName("special terms choose the channel of the first step, or leave the customer to the officer")
    void special(
            int level,
            Segment segment,
            String procedure,
            String wish,
            StepAction action,
            String owner,
            Integer vetoBd) {
        var verdict = TablesOnDisk.levels().action(level, segment.name(), terms(procedure, wish));
        assertThat(verdict.text("action")).isEqualTo(action.name());
        assertThat(verdict.text("owner")).isEqualTo(owner);
        assertThat(verdict.number("vetoBd")).isEqualTo(vetoBd);
    }

    private static Terms terms(String procedure, String wish) {
        return new Terms(3, BigDecimal.ZERO, wish, procedure, List.of());
    }

    static Stream<Arguments> everyCombination() {
        return IntStream.rangeClosed(0, 10).boxed().flatMap(level -> Stream.of(Segment.values())
                .flatMap(segment -> Stream.of(SpecialTerms.Procedure.values())
                        .flatMap(procedure -> Stream.of("", "EMAIL", "PHONE")
                                .map(wish -> Arguments.of(level, segment, procedure, wish)))));
    }

    private static Map<String, Object> inputs(Object... of) {
        return Map.of(
                "level", of[0], "segment", of[1].toString(), "procedure", of[2].toString(), "wish", of[3].toString());
    }

    @ParameterizedTest(name = "level {0}, {1}, {2}, wish \"{3}\"")
    @MethodSource("everyCombination")
    @DisplayName("every level, segment and term has exactly one action, which Java knows, with its owner and channel")
    void complete(int level, Segment segment, SpecialTerms.Procedure procedure, String wish) {
        var verdict = table.verdict(inputs(level, segment, procedure, wish));
        assertThat(verdict.rules()).hasSize(1);
        assertThatCode(() -> StepAction.valueOf(verdict.text("action"))).doesNotThrowAnyException();
        assertThat(verdict.text("owner")).isNotBlank();
        assertThat(verdict.text("channel")).isNotBlank();
        assertThat(verdict.number("dueBd")).isNotNegative();
    }

    @Test
    @DisplayName("every action that Java knows is asked for somewhere in the table")
    void noIdleAction() {
        assertThat(everyCombination().map(Arguments::get).map(of -> table.verdict(inputs(of))
                        .text("action")))
                .contains(Stream.of(StepAction.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    @DisplayName("a letter always says by when to pay")
    void lettersSayByWhen() {
        assertThat(everyCombination().map(Arguments::get)).allSatisfy(of -> {
            var verdict = table.verdict(inputs(of));
            if (verdict.text("channel").matches(".*(LETTER|EMAIL|REGISTERED).*")) {
                assertThat(verdict.number("payByDays")).isPositive();
            }
        });
    }
}
