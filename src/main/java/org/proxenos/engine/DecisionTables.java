package org.proxenos.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.proxenos.engine.Verdict.MatchedRule;
import org.proxenos.engine.internals.ListeningDmnEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables and reports the rows that matched, so that every answer can be explained later. A
 * newly published version is heard within seconds.
 */
@Component
public class DecisionTables {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(5);
    private static final int REMEMBERED_ANSWERS = 10_000;

    private final RepositoryService repository;
    private final ListeningDmnEngine dmn = new ListeningDmnEngine();
    private final Map<String, Table> latest = new ConcurrentHashMap<>();
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();

    DecisionTables(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * @param inputs by the names the table uses; a missing one is null to the table
     * @throws NoRuleMatches if the table has no row for them
     */
    public Verdict decide(String table, Map<String, Object> inputs) {
        return latest(table).decide(inputs);
    }

    private Table latest(String name) {
        return latest.compute(
                name,
                (key, known) -> known != null && known.isFresh()
                        ? known
                        : byDefinition(key).seenNow());
    }

    private Table byDefinition(String name) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(name)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No decision table " + name + " is deployed");
        }
        return byDefinition.computeIfAbsent(
                definition.getId(),
                id -> new Table(
                        name,
                        definition.getVersion(),
                        dmn.parse(name, repository.getDecisionModel(id)),
                        reasons(id),
                        System.nanoTime(),
                        new ConcurrentHashMap<>()));
    }

    private Map<String, String> reasons(String definition) {
        return repository.getDmnModelInstance(definition).getModelElementsByType(Rule.class).stream()
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent()));
    }

    private final class Table {

        private final String name;
        private final int version;
        private final DmnDecision decision;
        private final Map<String, String> reasons;
        private final Map<Map<String, Object>, Verdict> answers;
        private volatile long seen;

        Table(
                String name,
                int version,
                DmnDecision decision,
                Map<String, String> reasons,
                long seen,
                Map<Map<String, Object>, Verdict> answers) {
            this.name = name;
            this.version = version;
            this.decision = decision;
            this.reasons = reasons;
            this.seen = seen;
            this.answers = answers;
        }

        boolean isFresh() {
            return System.nanoTime() - seen < TRUSTED_FOR.toNanos();
        }

        Table seenNow() {
            seen = System.nanoTime();
            return this;
        }

        /** A table answers the same inputs the same way, so an answer once given is remembered. */
        Verdict decide(Map<String, Object> inputs) {
            var known = answers.get(inputs);
            if (known != null) {
                return known;
            }
            var rules = dmn.matches(decision, inputs).stream()
                    .map(match -> new MatchedRule(match.rule(), reasons.get(match.rule()), match.outputs()))
                    .toList();
            if (rules.isEmpty()) {
                throw new NoRuleMatches(name, version, inputs);
            }
            var verdict = new Verdict(name, version, new HashMap<>(inputs), rules);
            if (answers.size() < REMEMBERED_ANSWERS) {
                answers.put(verdict.inputs(), verdict);
            }
            return verdict;
        }
    }
}
