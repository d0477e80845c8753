package org.proxenos.ledger.web;

/** A parameter holds something that is not one of its values. */
class BadParameter extends RuntimeException {

    private final String field;
    private final String value;
    private final String choices;

    BadParameter(String field, String value, String choices) {
        super("%s is not one of %s".formatted(value, choices));
        this.field = field;
        this.value = value;
        this.choices = choices;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    String choices() {
        return choices;
    }
}
