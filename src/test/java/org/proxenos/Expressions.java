package org.proxenos;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The expressions of a model and the names they read. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private Expressions() {}

    /** All but the names of delegates, which other rules look after. */
    static List<String> in(ModelFile file) {
        var text = file.text()
                .replaceAll("delegateExpression=\"[^\"]*\"", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'");
        return EXPRESSION.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Names at the beginning of a path: in {@code deadlines.inBusinessDays(vetoDays)} the bean and the variable. */
    static Set<String> namesRead(String expression) {
        return NAME.matcher(TEXT.matcher(expression).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS_OF_THE_LANGUAGE.contains(name))
                .collect(Collectors.toSet());
    }
}
