package org.proxenos.engine.internals;

import java.util.List;

/**
 * What is wrong with one answer.
 *
 * @param kind the last part of the message's key, {@code engine.answer.<kind>}
 * @param arguments the field's label first
 */
record Problem(String kind, List<Object> arguments) {

    static Problem of(String kind, Object... arguments) {
        return new Problem(kind, List.of(arguments));
    }
}
