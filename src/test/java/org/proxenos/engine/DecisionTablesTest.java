package org.proxenos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.engine.Verdict.MatchedRule;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("A decision table")
class DecisionTablesTest {

    private static EngineOnH2 house;

    private final StaticMessageSource catalogue = new StaticMessageSource();
    private DecisionTables tables;

    @BeforeAll
    static void build() throws Exception {
        house = EngineOnH2.called("tables");
    }

    @AfterAll
    static void pullDown() {
        house.close();
    }

    @BeforeEach
    void open() {
        tables = new DecisionTables(repository(), new OwnAccount(mock(IdentityService.class)), catalogue);
        publish(10);
    }

    @AfterEach
    void clear() {
        repository().createDeploymentQuery().list().forEach(one -> repository().deleteDeployment(one.getId(), true));
    }

    @Test
    @DisplayName("answers with the rows that matched, their reasons, and the version that was asked")
    void answers() {
        var verdict = tables.decide("Weather", Map.of("degrees", 5));

        assertThat(verdict.table()).isEqualTo("Weather");
        assertThat(verdict.version()).isOne();
        assertThat(verdict.inputs()).isEqualTo(Map.of("degrees", 5));
        assertThat(verdict.rules())
                .containsExactly(
                        new MatchedRule("Rule_Cold", "It is cold", Map.of("advice", "coat", "layers", 3)),
                        new MatchedRule("Rule_Wet", "It may rain", Map.of("advice", "hat", "layers", 1)));
        assertThat(verdict.text("advice")).isEqualTo("coat");
        assertThat(verdict.numbers("layers")).containsExactly(3, 1);
    }

    @Test
    @DisplayName(
            "says why in every language the catalogue knows for its own words, and in no other words than its owner's")
    void translates() {
        var greek = Locale.forLanguageTag("el");
        catalogue.addMessage("Weather.Rule_Cold", Locale.ENGLISH, "It is cold");
        catalogue.addMessage("Weather.Rule_Cold", greek, "Κάνει κρύο");
        catalogue.addMessage("Weather.Rule_Wet", Locale.ENGLISH, "It rains");
        catalogue.addMessage("Weather.Rule_Wet", greek, "Βρέχει");

        var rules = tables.decide("Weather", Map.of("degrees", 5)).rules();

        assertThat(rules.get(0).reasonIn(greek)).contains("Κάνει κρύο");
        assertThat(rules.get(0).reasonIn(Locale.UK)).contains("It is cold");
        assertThat(rules.get(1).reasonIn(greek)).as("put in other words").isEmpty();
    }

    @Test
    @DisplayName("answers the same inputs the same way")
    void remembers() {
        assertThat(tables.decide("Weather", Map.of("degrees", 5)))
                .isEqualTo(tables.decide("Weather", Map.of("degrees", 5)))
                .isNotEqualTo(tables.decide("Weather", Map.of("degrees", 15)));
    }

    @Test
    @DisplayName("that has no row for the inputs says so, and for which")
    void noRuleMatches() {
        assertThatExceptionOfType(NoRuleMatches.class)
                .isThrownBy(() -> tables.decide("Weather", Map.of("degrees", 50)))
                .withMessageContaining("Weather")
                .withMessageContaining("version 1")
                .withMessageContaining("degrees=50");
    }

    @Test
    @DisplayName("takes a missing input for nothing, and has no row for it")
    void missingInput() {
        assertThatExceptionOfType(NoRuleMatches.class)
                .isThrownBy(() -> tables.decide("Weather", Collections.singletonMap("degrees", null)));
    }

    @Test
    @DisplayName("that is not deployed cannot be asked")
    void unknownTable() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tables.decide("Stars", Map.of()))
                .withMessageContaining("Stars");
    }

    @Test
    @DisplayName("that has been published anew answers with its new rows and its new version")
    void newVersion() {
        publish(3);

        var verdict = new DecisionTables(repository(), new OwnAccount(mock(IdentityService.class)), catalogue)
                .decide("Weather", Map.of("degrees", 5));

        assertThat(verdict.version()).isEqualTo(2);
        assertThat(verdict.rules()).extracting(MatchedRule::id).containsExactly("Rule_Wet");
    }

    private void publish(int cold) {
        repository().createDeployment().addString("Weather.dmn", weather(cold)).deploy();
    }

    private static RepositoryService repository() {
        return house.engine().getRepositoryService();
    }

    private static String weather(int cold) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Weather" name="Weather" namespace="https://proxenos.org/test">
                  <decision id="Weather" name="Weather">
                    <decisionTable id="Table" hitPolicy="COLLECT">
                      <input id="Input"><inputExpression id="Degrees" typeRef="integer"><text>degrees</text></inputExpression></input>
                      <output id="Advice" name="advice" typeRef="string" />
                      <output id="Layers" name="layers" typeRef="integer" />
                      <rule id="Rule_Cold"><description>It is cold</description>
                        <inputEntry id="Cold1"><text>&lt; %d</text></inputEntry>
                        <outputEntry id="Cold2"><text>"coat"</text></outputEntry>
                        <outputEntry id="Cold3"><text>3</text></outputEntry>
                      </rule>
                      <rule id="Rule_Wet"><description>It may rain</description>
                        <inputEntry id="Wet1"><text>&lt; 20</text></inputEntry>
                        <outputEntry id="Wet2"><text>"hat"</text></outputEntry>
                        <outputEntry id="Wet3"><text>1</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(cold);
    }
}
