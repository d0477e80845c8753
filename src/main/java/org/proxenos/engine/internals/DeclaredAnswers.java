package org.proxenos.engine.internals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The answers a form asks for. Fields of a group or a dynamic list with a path lie below that path; a dot in a key is a
 * path too.
 */
class DeclaredAnswers {

    /** No form, no answers. */
    static final DeclaredAnswers NONE = new DeclaredAnswers();

    private final Map<String, DeclaredAnswers> below = new LinkedHashMap<>();
    private final List<JsonNode> conditions = new ArrayList<>();
    private FormField field;
    private boolean isList;

    private DeclaredAnswers() {}

    static DeclaredAnswers in(JsonNode form) {
        var root = new DeclaredAnswers();
        root.addAll(form.path("components"), List.of());
        return root;
    }

    private void addAll(JsonNode components, List<JsonNode> hiddenWith) {
        for (var component : components) {
            var conditioned = new ArrayList<>(hiddenWith);
            if (component.has("conditional")) {
                conditioned.add(component);
            }
            if (component.has("components")) {
                var group = at(component.path("path").asText(""));
                group.isList |= component.path("type").asText().equals("dynamiclist");
                group.addAll(component.get("components"), conditioned);
            } else if (FormField.INPUTS.contains(component.path("type").asText())) {
                var leaf = at(component.path("key").asText());
                leaf.field = new FormField(component);
                leaf.conditions.addAll(conditioned);
            }
        }
    }

    private DeclaredAnswers at(String path) {
        var place = this;
        for (var step : path.split("\\.")) {
            if (!step.isEmpty()) {
                place = place.below.computeIfAbsent(step, name -> new DeclaredAnswers());
            }
        }
        return place;
    }

    /** Everything that is wrong with {@code answers}, in the order of the form; empty when they may pass. */
    List<Problem> problemsWith(Map<String, JsonNode> answers, FormData data) {
        var problems = new ArrayList<Problem>();
        answers.keySet().stream()
                .filter(name -> !below.containsKey(name))
                .sorted()
                .forEach(name -> problems.add(Problem.of("notAsked", name)));
        below.forEach((name, declared) -> problems.addAll(
                declared.check(answers.getOrDefault(name, MissingNode.getInstance()), () -> data.before(name), data)));
        return problems;
    }

    private List<Problem> check(JsonNode answer, Supplier<JsonNode> before, FormData data) {
        if (field != null) {
            return checkField(answer, before, data);
        }
        var problems = new ArrayList<Problem>();
        if (isList && answer.isArray()) {
            FormData.each(answer).forEach(row -> problems.addAll(checkBelow(row, MissingNode::getInstance, data)));
        } else if (!isList || !answer.isMissingNode() && !answer.isNull()) {
            problems.addAll(checkBelow(answer, before, data));
        }
        return problems;
    }

    private List<Problem> checkBelow(JsonNode answer, Supplier<JsonNode> before, FormData data) {
        var problems = new ArrayList<Problem>();
        if (!answer.isObject() && !answer.isMissingNode() && !answer.isNull()) {
            problems.add(Problem.of("notAsked", answer.asText()));
        }
        FormData.names(answer).stream()
                .filter(name -> !below.containsKey(name))
                .forEach(name -> problems.add(Problem.of("notAsked", name)));
        below.forEach((name, declared) ->
                problems.addAll(declared.check(answer.path(name), () -> below(before.get(), name), data)));
        return problems;
    }

    private List<Problem> checkField(JsonNode answer, Supplier<JsonNode> before, FormData data) {
        if (field.isLocked()) {
            return isUnchanged(answer, before) ? List.of() : List.of(Problem.of("notToBeChanged", field.label()));
        }
        if (answer.isMissingNode() && conditions.stream().anyMatch(data::hides)) {
            return List.of();
        }
        return field.problemsWith(answer, data);
    }

    private static JsonNode below(JsonNode place, String name) {
        return place == null ? null : place.path(name);
    }

    private static boolean isUnchanged(JsonNode answer, Supplier<JsonNode> shown) {
        if (answer.isMissingNode()) {
            return true;
        }
        var before = shown.get();
        if (before == null || before.isMissingNode() || before.isNull()) {
            return answer.isNull();
        }
        return answer.equals(before) || answer.isValueNode() && answer.asText().equals(before.asText());
    }
}
