package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.engine.Verdict;
import org.proxenos.engine.Verdict.MatchedRule;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("An explanation")
class ExplanationTest {

    private static final Locale GREEK = Locale.forLanguageTag("el");

    private final Explanation explanation = new Explanation(new Words(catalogue()));

    @Test
    @DisplayName("reads next year as it read last year, in either language, whatever the catalogue says by then")
    void lastYearsLetter() {
        var kept = Reasoning.write(verdict(new MatchedRule(
                "Rule_Small",
                "Last year: the clerk",
                Map.of("deciders", "clerk"),
                Map.of("el", "Πέρυσι: ο υπάλληλος"))));

        assertThat(explanation.of(Reasoning.read(kept), Locale.ENGLISH))
                .containsExactly(
                        "Last year: the clerk (table CollectionsDeciders, version 7; asked with amount followed up 1000)");
        assertThat(explanation.of(Reasoning.read(kept), GREEK))
                .singleElement()
                .asString()
                .startsWith("Πέρυσι: ο υπάλληλος");
    }

    @Test
    @DisplayName("kept before translations were is translated as long as the catalogue still says the same")
    void olderThanTranslations() {
        var same = "Less than 5,000: credit risk alone";
        assertThat(explanation.of(Reasoning.read(withoutTranslations(same)), GREEK))
                .singleElement()
                .asString()
                .startsWith(catalogue().getMessage("CollectionsDeciders.Rule_Small", null, GREEK));
        assertThat(explanation.of(Reasoning.read(withoutTranslations("Nobody says that now")), GREEK))
                .singleElement()
                .asString()
                .startsWith("Nobody says that now");
    }

    @Test
    @DisplayName("of a table that has lost an input since still names it")
    void forgottenInput() {
        var verdict = new Verdict(
                "CollectionsDeciders",
                7,
                Map.of("phaseOfTheMoon", "full"),
                List.of(new MatchedRule("Rule_Moon", "Full moon", Map.of())));
        assertThat(explanation.of(verdict, Locale.ENGLISH))
                .containsExactly("Full moon (table CollectionsDeciders, version 7; asked with phaseOfTheMoon full)");
    }

    @Test
    @DisplayName("of a case written before looks were noted can still be read")
    void olderThanLooks() {
        var old =
                """
                {"day":[2026,3,2],"overdue":1000.00,"currency":"EUR","oldestDue":[2026,2,25],
                 "days":{"late":5,"paused":0,"grace":3},"base":1,"aggravation":0,"relief":0,"noticed":0,"level":1,
                 "tables":[],"parts":null}""";
        assertThat(explanation.of(Standing.parse(old), Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("5 days late − 0 days of rest − 3 days of grace = 2 effective days");
    }

    private static String withoutTranslations(String reason) {
        return """
                {"table":"CollectionsDeciders","version":7,"inputs":{"overdueNet":1000},
                 "rules":[{"id":"Rule_Small","reason":"%s","outputs":{"deciders":"credit-risk"}}]}"""
                .formatted(reason);
    }

    private static Verdict verdict(MatchedRule rule) {
        return new Verdict("CollectionsDeciders", 7, Map.of("overdueNet", 1000), List.of(rule));
    }

    private static ResourceBundleMessageSource catalogue() {
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        catalogue.setFallbackToSystemLocale(false);
        return catalogue;
    }
}
