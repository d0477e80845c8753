package org.proxenos.engine.internals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;

/** What a form can see while it is being filled in: the variables it was opened with, and the answers given so far. */
class FormData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Map<String, JsonNode>> before;
    private final Map<String, JsonNode> answers;
    private final Supplier<FeelEngine> feel;
    private Map<String, JsonNode> loaded;

    FormData(Supplier<Map<String, JsonNode>> before, Map<String, JsonNode> answers, Supplier<FeelEngine> feel) {
        this.before = before;
        this.answers = answers;
        this.feel = feel;
    }

    /** The variable as the form was opened with it; null if there was none. */
    JsonNode before(String name) {
        if (loaded == null) {
            loaded = before.get();
        }
        return loaded.get(name);
    }

    /** What may be chosen: the form's own list, or the one a variable or an expression brings. */
    Set<String> choices(JsonNode component) {
        var options = component.path("values");
        if (component.hasNonNull("valuesKey")) {
            options = before(component.get("valuesKey").asText());
        } else if (component.hasNonNull("valuesExpression")) {
            options =
                    JSON.valueToTree(evaluate(component.get("valuesExpression").asText()));
        }
        var choices = new HashSet<String>();
        if (options != null) {
            options.forEach(option ->
                    choices.add(option.isObject() ? option.path("value").asText() : option.asText()));
        }
        return choices;
    }

    /** Whether the form hides {@code component}; one that cannot be decided counts as shown. */
    boolean hides(JsonNode component) {
        var condition = component.path("conditional").path("hide").asText("");
        return !condition.isBlank() && Boolean.TRUE.equals(evaluate(condition));
    }

    private Object evaluate(String expression) {
        var context = new HashMap<String, Object>();
        before("");
        loaded.forEach((name, value) -> context.put(name, JSON.convertValue(value, Object.class)));
        answers.forEach((name, value) -> context.put(name, JSON.convertValue(value, Object.class)));
        try {
            var text = expression.strip();
            return feel.get()
                    .evaluateSimpleExpression(
                            text.startsWith("=") ? text.substring(1) : text,
                            Variables.fromMap(context).asVariableContext());
        } catch (FeelException e) {
            return null;
        }
    }

    static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Iterable<JsonNode> each(JsonNode array) {
        return () -> StreamSupport.stream(array.spliterator(), false).iterator();
    }
}
