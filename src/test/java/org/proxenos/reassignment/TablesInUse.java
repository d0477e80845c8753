package org.proxenos.reassignment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.proxenos.engine.Verdict.MatchedRule;
import org.proxenos.engine.internals.ListeningDmnEngine;

/** The decision tables of reassignment as their owners wrote them. */
final class TablesInUse {

    private static final ListeningDmnEngine DMN = new ListeningDmnEngine();

    private static final Map<String, Table> READ = new ConcurrentHashMap<>();

    private TablesInUse() {}

    static DecisionTables tables() {
        var tables = mock(DecisionTables.class);
        given(tables.decide(anyString(), any())).willAnswer(asked -> ask(asked.getArgument(0), asked.getArgument(1)));
        return tables;
    }

    static Verdict ask(String name, Map<String, Object> inputs) {
        var table = READ.computeIfAbsent(name, TablesInUse::read);
        return new Verdict(
                name,
                1,
                inputs,
                DMN.matches(table.decision(), inputs).stream()
                        .map(match ->
                                new MatchedRule(match.rule(), table.reasons().get(match.rule()), match.outputs()))
                        .toList());
    }

    private static Table read(String name) {
        var path = Path.of("processes/reassignment", name + ".dmn");
        try (var file = Files.newInputStream(path)) {
            return new Table(
                    DMN.parse(name, file),
                    Dmn.readModelFromFile(path.toFile()).getModelElementsByType(Rule.class).stream()
                            .collect(Collectors.toMap(
                                    Rule::getId, rule -> rule.getDescription().getTextContent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Table(DmnDecision decision, Map<String, String> reasons) {}
}
