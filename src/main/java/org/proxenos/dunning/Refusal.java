package org.proxenos.dunning;

import java.util.List;

/**
 * An expected "no".
 *
 * @param key of the sentence in the catalogue that gives the reason
 * @param arguments for that sentence
 */
public record Refusal(String key, List<Object> arguments) {

    static Refusal because(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
