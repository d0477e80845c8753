package org.proxenos.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        for (var table : standing.tables()) {
            for (var rule : table.rules()) {
                said.add(words.say(
                        language,
                        "dunning.why." + table.table(),
                        effect(table, rule),
                        words.say(language, table.table() + "." + rule.id(), rule.reason()),
                        table.version()));
            }
            if (table.table().equals("DunningLevelAdjust")) {
                said.add(words.say(
                        language, "dunning.why.level", standing.level(), standing.noticed(), standing.noticed() + 1));
            }
        }
        return said;
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
