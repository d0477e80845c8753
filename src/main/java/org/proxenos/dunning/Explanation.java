package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.engine.Verdict;
import org.springframework.stereotype.Component;

/** Puts into words why a case stands where it stands: the arithmetic and the rows that spoke. */
@Component
class Explanation {

    private final Words words;

    Explanation(Words words) {
        this.words = words;
    }

    /** One sentence a line, in the order of reasoning. */
    List<String> of(Standing standing, Locale language) {
        var said = new ArrayList<String>();
        var days = standing.days();
        said.add(words.say(
                language,
                "dunning.why.days",
                days.late(),
                days.paused(),
                days.grace(),
                days.value(),
                words.day(standing.oldestDue()),
                words.day(standing.day())));
        parts(standing, language, said);
        for (var table : standing.tables()) {
            for (var rule : table.rules()) {
                said.add(words.say(
                        language,
                        "dunning.why." + table.table(),
                        effect(table, rule),
                        words.reason(language, table, rule),
                        table.version(),
                        inputs(table, language)));
            }
            if (table.table().equals("DunningLevelAdjust")) {
                said.add(words.say(
                        language, "dunning.why.level", standing.level(), standing.noticed(), standing.noticed() + 1));
            }
        }
        return said;
    }

    /** What a single table decided: the rows that spoke, the version of the table, and what it was asked with. */
    List<String> of(Verdict table, Locale language) {
        return table.rules().stream()
                .map(rule -> words.say(
                        language,
                        "dunning.why.row",
                        words.reason(language, table, rule),
                        table.table(),
                        table.version(),
                        inputs(table, language)))
                .toList();
    }

    private String inputs(Verdict table, Locale language) {
        return table.inputs().entrySet().stream()
                .filter(it -> it.getValue() != null && !it.getValue().equals(""))
                .sorted(Map.Entry.comparingByKey())
                .map(it -> words.say(language, "dunning.input." + it.getKey()) + " "
                        + shown(it.getKey(), it.getValue(), language))
                .collect(Collectors.joining(", "));
    }

    private String shown(String input, Object value, Locale language) {
        if (value instanceof Boolean flag) {
            return words.say(language, flag ? "dunning.input.yes" : "dunning.input.no");
        }
        return value instanceof String name
                ? words.word(language, "dunning." + input + "." + name, name)
                : value.toString();
    }

    private void parts(Standing standing, Locale language, List<String> said) {
        var parts = standing.parts();
        if (parts == null) {
            return;
        }
        if (parts.gross().compareTo(parts.net()) != 0) {
            said.add(words.say(
                    language,
                    "dunning.why.parts",
                    money(parts.gross(), standing, language),
                    money(parts.disputed(), standing, language),
                    money(parts.promised(), standing, language),
                    money(parts.planned(), standing, language),
                    money(parts.resting(), standing, language),
                    money(parts.net(), standing, language)));
        }
        parts.special().forEach(reason -> said.add(words.say(language, "dunning.why.special", Words.plain(reason))));
        if (parts.paymentScore() != null) {
            said.add(words.say(language, "dunning.why.score", parts.paymentScore(), parts.brokenPromises()));
        }
    }

    private String money(BigDecimal amount, Standing standing, Locale language) {
        return words.money(language, amount, standing.currency());
    }

    private static String effect(Verdict table, Verdict.MatchedRule rule) {
        return switch (table.table()) {
            case "DunningBaseLevel" -> String.valueOf(rule.outputs().get("baseLevel"));
            case "DunningLevelAdjust" ->
                "%+d".formatted(((Number) rule.outputs().get("adjust")).intValue());
            default -> "";
        };
    }
}
