package org.proxenos.intake;

import java.util.List;

/** A field does not hold what its column needs. Raised once per bad row, so it carries no stack trace. */
final class BadValue extends RuntimeException {

    private final String code;
    private final List<String> arguments;

    /** @param code of the reason, below {@code intake.problem} in the catalogue */
    BadValue(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}
