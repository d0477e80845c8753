package org.proxenos.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.proxenos.engine.Verdict.MatchedRule;
import org.proxenos.engine.internals.ListeningDmnEngine;
import org.springframework.context.MessageSource;
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
    private static final List<Locale> TRANSLATIONS = List.of(Locale.forLanguageTag("el"));

    private final RepositoryService repository;
    private final OwnAccount ownAccount;
    private final MessageSource catalogue;
    private final ListeningDmnEngine dmn = new ListeningDmnEngine();
    private final Map<String, Table> latest = new ConcurrentHashMap<>();
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();

    DecisionTables(@Lazy RepositoryService repository, OwnAccount ownAccount, MessageSource catalogue) {
        this.repository = repository;
        this.ownAccount = ownAccount;
        this.catalogue = catalogue;
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
                        // The application asks, whoever is signed in: not everybody may read tables.
                        : ownAccount.call(() -> byDefinition(key)).seenNow());
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
                        repository.getDmnModelInstance(id).getModelElementById(name)));
    }

    private static Map<String, String> reasons(DecisionTable table) {
        return table.getRules().stream()
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent()));
    }

    /** What the catalogue makes of a row's description; nothing once its owner has put it in other words. */
    private Map<String, String> translations(String table, String rule, String reason) {
        var key = table + "." + rule;
        if (!reason.equals(catalogue.getMessage(key, null, null, Locale.ENGLISH))) {
            return Map.of();
        }
        return TRANSLATIONS.stream()
                .collect(Collectors.toMap(
                        Locale::getLanguage, language -> catalogue.getMessage(key, null, reason, language)));
    }

    private final class Table {

        private final String name;
        private final int version;
        private final DmnDecision decision;
        private final Map<String, String> reasons;
        private final Map<String, Map<String, String>> translations = new HashMap<>();
        private final Bounds bounds;
        private final Map<Map<String, Object>, List<MatchedRule>> answers = new ConcurrentHashMap<>();
        private volatile long seen = System.nanoTime();

        Table(String name, int version, DmnDecision decision, Decision drawn) {
            this.name = name;
            this.version = version;
            this.decision = decision;
            var table = (DecisionTable) drawn.getExpression();
            this.reasons = reasons(table);
            reasons.forEach((rule, reason) -> translations.put(rule, translations(name, rule, reason)));
            this.bounds = Bounds.of(table);
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
            var place = bounds.placeOf(inputs);
            var rules = answers.get(place);
            if (rules == null) {
                rules = ask(inputs);
                if (answers.size() < REMEMBERED_ANSWERS) {
                    answers.put(place, rules);
                }
            }
            return new Verdict(name, version, new HashMap<>(inputs), rules);
        }

        private List<MatchedRule> ask(Map<String, Object> inputs) {
            var rules = dmn.matches(decision, inputs).stream()
                    .map(match -> new MatchedRule(
                            match.rule(), reasons.get(match.rule()), match.outputs(), translations.get(match.rule())))
                    .toList();
            if (rules.isEmpty()) {
                throw new NoRuleMatches(name, version, inputs);
            }
            return rules;
        }
    }
}
