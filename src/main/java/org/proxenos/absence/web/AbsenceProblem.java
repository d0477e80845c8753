package org.proxenos.absence.web;

import java.util.Arrays;
import java.util.List;

/** Something the caller asked for that cannot be had, told as {@code application/problem+json}. */
class AbsenceProblem extends RuntimeException {

    private final int status;
    private final String type;
    private final transient List<Object> arguments;
    private String field;

    /**
     * @param type the last part of the problem's stable type
     * @param key of the sentence in the catalogue
     */
    AbsenceProblem(int status, String type, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.type = type;
        this.arguments = Arrays.stream(arguments)
                .map(argument -> argument == null ? "" : argument)
                .toList();
    }

    /** @param entry name of the entry that it is about; null = no single one */
    AbsenceProblem about(String entry) {
        field = entry;
        return this;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String key() {
        return getMessage();
    }

    List<Object> arguments() {
        return arguments;
    }

    /** May be null. */
    String field() {
        return field;
    }
}
