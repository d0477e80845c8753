package org.proxenos.dunning.web;

import java.util.List;

/** Something the caller asked for that cannot be had, told as {@code application/problem+json}. */
class DunningProblem extends RuntimeException {

    private final int status;
    private final String type;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param type the last part of the problem's stable type
     * @param key of the sentence in the catalogue
     */
    DunningProblem(int status, String type, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.type = type;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
