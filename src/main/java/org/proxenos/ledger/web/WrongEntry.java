package org.proxenos.ledger.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Something that cannot be entered, or not by whoever tried. */
class WrongEntry extends RuntimeException {

    private final HttpStatus status;
    private final String field;
    private final String key;
    private final List<Object> arguments;

    /** @param field null where no single one is wrong */
    WrongEntry(HttpStatus status, String field, String key, List<Object> arguments) {
        super(key);
        this.status = status;
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
