package org.proxenos.intake;

import java.util.Arrays;
import java.util.List;

/** Nothing of a file can be taken, because it is not what its mapping says. */
final class RefusedFile extends RuntimeException {

    private final String code;
    private final List<String> arguments;

    /** @param code of the reason, below {@code intake.refusal} in the catalogue */
    RefusedFile(String code, Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    String code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }
}
