package org.proxenos.intake;

import java.util.Arrays;
import java.util.List;

/** A mapping says something that cannot be followed. */
final class WrongMapping extends RuntimeException {

    private final int line;
    private final String code;
    private final List<String> arguments;

    /** @param code of the reason, below {@code intake.mapping} in the catalogue */
    WrongMapping(int line, String code, Object... arguments) {
        super("Line " + line + ": " + code + " " + Arrays.toString(arguments));
        this.line = line;
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    int line() {
        return line;
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}
