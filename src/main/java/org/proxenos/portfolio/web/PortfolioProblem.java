package org.proxenos.portfolio.web;

import java.util.Arrays;
import java.util.List;
import org.proxenos.portfolio.Refusal;

/** Something the caller asked for that cannot be had, told as {@code application/problem+json}. */
class PortfolioProblem extends RuntimeException {

    private final int status;
    private final String type;
    private final String key;
    private final transient List<Object> arguments;
    private String field;

    /**
     * @param type the last part of the problem's stable type
     * @param key of the sentence in the catalogue
     */
    PortfolioProblem(int status, String type, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.type = type;
        this.key = key;
        // Numbers and days as they are written at these doors, not as a language would write them.
        this.arguments = Arrays.stream(arguments)
                .map(argument -> (Object) (argument == null ? "" : argument.toString()))
                .toList();
    }

    static PortfolioProblem refused(Refusal no) {
        return new PortfolioProblem(422, "refused", no.key(), no.arguments().toArray()).about(no.field());
    }

    /** @param entry name of the entry that it is about; null = no single one */
    PortfolioProblem about(String entry) {
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
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }

    /** May be null. */
    String field() {
        return field;
    }
}
