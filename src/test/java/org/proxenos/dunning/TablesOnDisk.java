package org.proxenos.dunning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.engine.Verdict.MatchedRule;
import org.proxenos.engine.internals.ListeningDmnEngine;

/** The decision tables as their owners wrote them. */
final class TablesOnDisk {

    /** The numbers the application starts with. */
    static final DunningSettings SETTINGS = new DunningSettings(
            3, Map.of("DEFAULT", new BigDecimal("25")), 6, 1, 5, 7, 2, 7, 70, 3, 5, 60, 1, 10, 2, 14, 2, 200, 2);

    private static final ListeningDmnEngine DMN = new ListeningDmnEngine();

    private TablesOnDisk() {}

    static Table table(String name) {
        try (var file = Files.newInputStream(Path.of("processes/dunning", name + ".dmn"))) {
            return new Table(name, DMN.parse(name, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Levels levels() {
        var tables = mock(DecisionTables.class);
        given(tables.decide(anyString(), any()))
                .willAnswer(asked -> table(asked.getArgument(0)).verdict(asked.getArgument(1)));
        return new Levels(tables, SETTINGS);
    }

    record Table(String name, DmnDecision decision) {

        List<String> rules(Map<String, Object> inputs) {
            return DMN.matches(decision, inputs).stream()
                    .map(ListeningDmnEngine.Match::rule)
                    .toList();
        }

        Verdict verdict(Map<String, Object> inputs) {
            return new Verdict(
                    name,
                    1,
                    inputs,
                    DMN.matches(decision, inputs).stream()
                            .map(match -> new MatchedRule(match.rule(), "because", match.outputs()))
                            .toList());
        }
    }
}
