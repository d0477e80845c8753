package org.proxenos.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.spin.plugin.variable.SpinValues;

/** A list of texts as the engine keeps it. */
final class JsonList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonList() {}

    static Object write(List<String> texts) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(texts)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list that cannot be written", e);
        }
    }

    static List<String> read(Object stored) {
        try {
            return JSON.readValue(stored.toString(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This is not a list of texts: " + stored, e);
        }
    }
}
