package org.proxenos.portfolio;

import java.util.List;

/**
 * An expected "no".
 *
 * @param key of the sentence in the catalogue that gives the reason
 * @param arguments for that sentence
 * @param field the entry that it is about, by its name at the REST doors; null where no single one is
 */
public record Refusal(String key, List<Object> arguments, String field) {

    static Refusal about(String field, String key, Object... arguments) {
        return new Refusal(key, List.of(arguments), field);
    }
}
