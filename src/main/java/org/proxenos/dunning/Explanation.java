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
        if (days != null) {
            said.add(words.say(
                    language,
                    "dunning.why.days",
                    days.late(),
                    days.paused(),
                    days.grace(),
                    days.value(),
                    words.day(standing.oldestDue()),
                    words.day(standing.day())));
        }
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
        if (standing.look() != null) {
            look(standing, language, said);
        }
        return said;
    }

    private void look(Standing standing, Locale language, List<String> said) {
        var look = standing.look();
        switch (look.situation()) {
            case SETTLED ->
                said.add(words.say(
                        language,
                        "dunning.why.settled",
                        money(standing.parts().gross(), standing, language),
                        money(look.enough(), standing, language)));
            case FROZEN ->
                said.add(words.say(
                        language,
                        "dunning.why.frozen",
                        look.causes().stream()
                                .map(cause -> cause(cause, standing, language))
                                .collect(Collectors.joining(" · ")),
                        standing.level()));
            case OVERDUE -> {}
        }
        if (look.fell() != null) {
            said.add(fell(look.fell(), language));
        }
        if (look.waits() != null) {
            waits(look.waits(), language, said);
        }
    }

    private String cause(Look.Cause cause, Standing standing, Locale language) {
        return words.say(
                language,
                "dunning.why.frozen." + cause.kind(),
                money(cause.amount(), standing, language),
                cause.since() == null ? "–" : words.day(cause.since()),
                cause.until() == null ? "–" : words.day(cause.until()),
                cause.kind() == Look.Kind.RESTING ? rest(cause.why(), language) : cause.why(),
                standing.look().enough() == null
                        ? standing.currency()
                        : money(standing.look().enough(), standing, language));
    }

    /** The reason of a rest of the whole case, or of a hold. */
    private String rest(String why, Locale language) {
        var hold = Pause.Reason.HOLD + ".";
        return why.startsWith(hold)
                ? words.say(
                        language,
                        "dunning.why.rest.HOLD",
                        words.word(language, "RequestHold.Field_HoldReason." + why.substring(hold.length()), why))
                : words.word(language, "dunning.why.rest." + why, why);
    }

    private String fell(Look.Fall fall, Locale language) {
        return fall.carrier() == null || fall.carrier().equals(fall.carries())
                ? words.say(
                        language,
                        "dunning.why.fell",
                        fall.from(),
                        words.day(fall.seenOn()),
                        Words.plain(fall.carries()))
                : words.say(
                        language,
                        "dunning.why.fellWithout",
                        fall.from(),
                        words.day(fall.seenOn()),
                        Words.plain(fall.carrier()),
                        Words.plain(fall.carries()));
    }

    private void waits(Look.Wait wait, Locale language, List<String> said) {
        if (wait.told()) {
            said.add(words.say(language, "dunning.why.told"));
        }
        if (wait.spacedUntil() != null) {
            said.add(words.say(language, "dunning.why.spaced", words.day(wait.spacedUntil())));
        }
        if (wait.patientUntil() != null) {
            said.add(words.say(language, "dunning.why.patient", words.day(wait.patientUntil())));
        }
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
                .map(it -> words.word(language, "dunning.input." + it.getKey(), it.getKey()) + " "
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
