package org.proxenos.engine.internals;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Evaluates decision tables and hears which of their rows matched, which the engine's plain answer does not say. */
public final class ListeningDmnEngine {

    /** A row that matched: its id in the table and what it answers. */
    public record Match(String rule, Map<String, Object> outputs) {}

    private final ThreadLocal<List<Match>> heard = new ThreadLocal<>();
    private final DmnEngine engine;

    public ListeningDmnEngine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::hear);
        engine = configuration.buildEngine();
    }

    public DmnDecision parse(String table, InputStream model) {
        return engine.parseDecision(table, model);
    }

    public List<Match> matches(DmnDecision decision, Map<String, Object> inputs) {
        heard.set(new ArrayList<>());
        try {
            engine.evaluateDecisionTable(decision, inputs);
            return List.copyOf(heard.get());
        } finally {
            heard.remove();
        }
    }

    private void hear(DmnDecisionTableEvaluationEvent event) {
        for (var rule : event.getMatchingRules()) {
            var outputs = new LinkedHashMap<String, Object>();
            rule.getOutputEntries()
                    .forEach((name, output) -> outputs.put(
                            output.getOutputName(), output.getValue().getValue()));
            heard.get().add(new Match(rule.getId(), outputs));
        }
    }
}
