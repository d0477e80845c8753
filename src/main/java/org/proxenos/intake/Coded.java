package org.proxenos.intake;

import java.util.List;

/** A reason before it is put into a person's language. */
record Coded(String code, List<String> arguments) {

    private static final String BETWEEN = "\u001f";

    String joined() {
        return join(code, arguments);
    }

    static Coded split(String joined) {
        if (joined == null) {
            return null;
        }
        var parts = List.of(joined.split(BETWEEN, -1));
        return new Coded(parts.get(0), parts.subList(1, parts.size()));
    }

    private static String join(String first, List<String> rest) {
        var text = new StringBuilder(first);
        rest.forEach(part -> text.append(BETWEEN).append(part));
        return text.length() <= 1_000 ? text.toString() : text.substring(0, 1_000);
    }
}
