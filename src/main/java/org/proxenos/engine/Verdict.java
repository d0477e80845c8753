package org.proxenos.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a decision table said, and why.
 *
 * @param table the decision's id
 * @param version of the deployed table that was asked
 * @param inputs as they were given
 * @param rules the rows that matched, in the table's order; never empty
 */
public record Verdict(String table, int version, Map<String, Object> inputs, List<MatchedRule> rules) {

    /**
     * A row that matched.
     *
     * @param id of the row in the table
     * @param reason the row's own description
     * @param outputs what it answers, by output name
     * @param translations the reason in other languages, by language, as far as they were known when the table was asked;
     *     kept with the verdict, because tomorrow's catalogue may say something else
     */
    public record MatchedRule(String id, String reason, Map<String, Object> outputs, Map<String, String> translations) {

        public MatchedRule {
            translations = translations == null ? Map.of() : translations;
        }

        public MatchedRule(String id, String reason, Map<String, Object> outputs) {
            this(id, reason, outputs, Map.of());
        }

        /** The reason as it read in a language when the table was asked; empty if that is not known. */
        public Optional<String> reasonIn(Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                    ? Optional.of(reason)
                    : Optional.ofNullable(translations.get(language.getLanguage()));
        }
    }

    /** The only matching row's answer. */
    public String text(String output) {
        return (String) rules.get(0).outputs().get(output);
    }

    /** The only matching row's answer; null when the cell is empty. */
    public Integer number(String output) {
        var value = rules.get(0).outputs().get(output);
        return value == null ? null : ((Number) value).intValue();
    }

    /** The only matching row's answer; null when the cell is empty. */
    public BigDecimal amount(String output) {
        var value = rules.get(0).outputs().get(output);
        return value == null ? null : new BigDecimal(value.toString());
    }

    /** The only matching row's answer; false when the cell is empty. */
    public boolean flag(String output) {
        return Boolean.TRUE.equals(rules.get(0).outputs().get(output));
    }

    /** What each matching row answers. */
    public List<Integer> numbers(String output) {
        return rules.stream()
                .map(rule -> ((Number) rule.outputs().get(output)).intValue())
                .toList();
    }
}
