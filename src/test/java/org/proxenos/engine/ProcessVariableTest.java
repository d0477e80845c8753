package org.proxenos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A process variable")
class ProcessVariableTest {

    private static final UUID ID = UUID.fromString("11111111-1111-1111-1111-111111111111");
    private static final Instant MOMENT = Instant.parse("2026-04-09T14:00:00Z");

    private final Map<String, Object> stored = new HashMap<>();
    private final VariableScope scope = mock(VariableScope.class);

    @BeforeEach
    void keepWhatIsWritten() {
        given(scope.getVariable(anyString())).willAnswer(asked -> stored.get(asked.<String>getArgument(0)));
        willAnswer(written -> stored.put(written.getArgument(0), written.getArgument(1)))
                .given(scope)
                .setVariable(anyString(), any());
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(
                Arguments.of(ProcessVariable.text("v"), "said", "said"),
                Arguments.of(ProcessVariable.flag("v"), true, true),
                Arguments.of(ProcessVariable.number("v"), 5, 5),
                Arguments.of(ProcessVariable.moment("v"), MOMENT, Date.from(MOMENT)),
                Arguments.of(ProcessVariable.date("v"), LocalDate.of(2026, 4, 9), "2026-04-09"),
                Arguments.of(ProcessVariable.choice("v", DayOfWeek.class), DayOfWeek.MONDAY, "MONDAY"),
                Arguments.of(ProcessVariable.reference("v", UUID::fromString), ID, ID.toString()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyKind")
    @DisplayName("reads what it has written, and keeps it as something a gateway or a form can read")
    void roundTrip(ProcessVariable<Object> variable, Object value, Object kept) {
        variable.on(scope, value);

        assertThat(stored).containsExactlyEntriesOf(Map.of("v", kept));
        assertThat(variable.from(scope)).isEqualTo(value);
        assertThat(variable.findIn(scope)).contains(value);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyKind")
    @DisplayName("can be handed over at the start")
    void handedOver(ProcessVariable<Object> variable, Object value, Object kept) {
        var variables = Variables.createVariables();
        variable.into(variables, value);
        assertThat(variables).containsEntry("v", kept);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyKind")
    @DisplayName("can be written in passing")
    void passingBy(ProcessVariable<Object> variable, Object value, Object kept) {
        variable.passingBy(scope, value);

        assertThat(stored.get("v")).isInstanceOfSatisfying(TypedValue.class, written -> {
            assertThat(written.isTransient()).isTrue();
            assertThat(written.getValue()).isEqualTo(kept);
        });
    }

    @Test
    @DisplayName("keeps several texts as a list that a form understands")
    void texts() {
        var variable = ProcessVariable.texts("v");
        variable.on(scope, List.of("C-1", "\"quoted\"", "Ελλάδα"));
        var json = ((TypedValue) stored.get("v")).getValue();

        stored.put("v", json);

        assertThat(variable.from(scope)).containsExactly("C-1", "\"quoted\"", "Ελλάδα");
    }

    @Test
    @DisplayName("understands a number that a form has sent as a longer one")
    void longNumber() {
        stored.put("v", 7L);
        assertThat(ProcessVariable.number("v").from(scope)).isEqualTo(7);
    }

    @Test
    @DisplayName("that nobody has written is missing, and says which one it is")
    void missing() {
        assertThat(ProcessVariable.text("v").findIn(scope)).isEmpty();
        assertThatExceptionOfType(MissingProcessVariable.class)
                .isThrownBy(() -> ProcessVariable.text("v").from(scope))
                .withMessageContaining("v");
    }

    @Test
    @DisplayName("can be emptied")
    void emptied() {
        var variable = ProcessVariable.date("v");
        variable.on(scope, LocalDate.of(2026, 4, 9));
        variable.on(scope, null);
        assertThat(variable.findIn(scope)).isEmpty();
    }

    @Test
    @DisplayName("refuses a choice that is none")
    void unknownChoice() {
        stored.put("v", "SOMEDAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessVariable.choice("v", DayOfWeek.class).from(scope));
    }
}
