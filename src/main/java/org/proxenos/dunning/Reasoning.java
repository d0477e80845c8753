package org.proxenos.dunning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.proxenos.engine.Verdict;

/** A table's verdict as text, kept with what it allowed so that it can be explained years later. */
final class Reasoning {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private Reasoning() {}

    static String write(Verdict verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (IOException e) {
            throw new IllegalStateException("A verdict that cannot be written", e);
        }
    }

    static Verdict read(String text) {
        try {
            return JSON.readValue(text, Verdict.class);
        } catch (IOException e) {
            throw new IllegalStateException("A verdict that cannot be read: " + text, e);
        }
    }
}
