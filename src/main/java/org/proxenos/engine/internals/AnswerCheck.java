package org.proxenos.engine.internals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Holds what somebody sends against what the form asks for. The browser's own checks are a courtesy, these count. */
class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PLAIN =
            Set.of("null", "string", "boolean", "integer", "long", "short", "double", "number");

    private final MessageSource messages;
    private final Supplier<FeelEngine> feel;

    AnswerCheck(MessageSource messages, Supplier<FeelEngine> feel) {
        this.messages = messages;
        this.feel = feel;
    }

    /**
     * Passes if {@code form} asks for all of {@code sent} and finds nothing wrong with it.
     *
     * @param form opens the deployed form; one that does not exist asks for nothing
     * @param before reads the variables the form was opened with
     * @param page reads what the form showed besides
     * @throws FormFieldValidationException in the reader's language, otherwise; both REST doors answer 400 to it
     */
    void check(
            Supplier<InputStream> form,
            Map<String, Object> sent,
            Supplier<VariableMap> before,
            Supplier<Map<String, Object>> page) {
        var answers = new HashMap<String, JsonNode>();
        var typed = Variables.fromMap(sent == null ? Map.of() : sent);
        typed.keySet().forEach(name -> answers.put(name, answer(name, typed.getValueTyped(name))));
        var data = new FormData(() -> shown(before.get(), page.get()), answers, feel);
        var problems = declaredIn(form).problemsWith(answers, data);
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
    }

    private static DeclaredAnswers declaredIn(Supplier<InputStream> form) {
        try (var text = form.get()) {
            return DeclaredAnswers.in(JSON.readTree(text));
        } catch (BadUserRequestException | JsonProcessingException e) {
            return DeclaredAnswers.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode answer(String name, TypedValue value) {
        var json = asJson(value);
        if (json == null) {
            throw refusal(List.of(Problem.of("wrongKind", name)));
        }
        return json;
    }

    private static Map<String, JsonNode> shown(VariableMap variables, Map<String, Object> page) {
        var shown = asJson(variables);
        page.forEach((name, value) -> shown.put(name, JSON.valueToTree(value)));
        return shown;
    }

    private static Map<String, JsonNode> asJson(VariableMap variables) {
        var found = new HashMap<String, JsonNode>();
        for (var name : variables.keySet()) {
            var json = asJson(variables.<TypedValue>getValueTyped(name));
            if (json != null) {
                found.put(name, json);
            }
        }
        return found;
    }

    /** Null for files, Java objects and whatever else no form sends. */
    private static JsonNode asJson(TypedValue value) {
        if (value == null || value.getType() == null) {
            return value == null || value.getValue() == null ? NullNode.getInstance() : untyped(value.getValue());
        }
        if (PLAIN.contains(value.getType().getName())) {
            return JSON.valueToTree(value.getValue());
        }
        if (value instanceof SerializableValue stored
                && value.getType().getName().equals("json")) {
            try {
                var text = stored.getValueSerialized();
                return JSON.readTree(text == null ? String.valueOf(stored.getValue()) : text);
            } catch (JsonProcessingException e) {
                return null;
            }
        }
        return null;
    }

    private static JsonNode untyped(Object value) {
        return value instanceof String || value instanceof Boolean || value instanceof Number
                ? JSON.valueToTree(value)
                : null;
    }

    FormFieldValidationException refusal(List<Problem> problems) {
        return new FormFieldValidationException(
                problems.get(0).kind(), problems.stream().map(this::inWords).collect(Collectors.joining(" ")));
    }

    private String inWords(Problem problem) {
        return say("engine.answer." + problem.kind(), problem.arguments().toArray());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
