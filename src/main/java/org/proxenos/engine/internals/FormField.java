package org.proxenos.engine.internals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One question of a form, with everything the form says about its answer. */
class FormField {

    static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> MANY = Set.of("checklist", "taglist");
    /** More does not fit into a text variable of the engine. */
    private static final int LONGEST_TEXT = 4_000;

    private final JsonNode component;

    FormField(JsonNode component) {
        this.component = component;
    }

    String key() {
        return component.path("key").asText();
    }

    /** What the person reads beside the field; the key if that is computed or missing. */
    String label() {
        for (var name : List.of("label", "dateLabel", "timeLabel")) {
            var label = component.path(name).asText("");
            if (!label.isBlank() && !label.startsWith("=") && !label.contains("{{")) {
                return label;
            }
        }
        return key();
    }

    /** Shown, not asked. */
    boolean isLocked() {
        return component.path("disabled").asBoolean()
                || component.path("readonly").asBoolean();
    }

    List<Problem> problemsWith(JsonNode answer, FormData data) {
        if (isEmpty(answer)) {
            return rules().path("required").asBoolean() ? List.of(Problem.of("missing", label())) : List.of();
        }
        if (CHOICES.contains(type())) {
            return choiceProblems(answer, data);
        }
        return switch (type()) {
            case "number" -> numberProblems(answer);
            case "checkbox" -> answer.isBoolean() ? List.of() : List.of(Problem.of("notYesOrNo", label()));
            case "datetime" -> dateProblems(answer);
            default -> textProblems(answer);
        };
    }

    private boolean isEmpty(JsonNode answer) {
        return answer.isNull()
                || answer.isMissingNode()
                || answer.isTextual() && answer.asText().isBlank()
                || answer.isArray() && answer.isEmpty()
                || type().equals("checkbox") && answer.isBoolean() && !answer.asBoolean();
    }

    private List<Problem> choiceProblems(JsonNode answer, FormData data) {
        if (MANY.contains(type()) != answer.isArray()) {
            return List.of(Problem.of("notAChoice", label(), answer.asText()));
        }
        var offered = data.choices(component);
        var problems = new ArrayList<Problem>();
        for (var chosen : MANY.contains(type()) ? answer : List.of(answer)) {
            if (!chosen.isValueNode() || !offered.contains(chosen.asText())) {
                problems.add(Problem.of("notAChoice", label(), chosen.asText()));
            }
        }
        return problems;
    }

    private List<Problem> numberProblems(JsonNode answer) {
        BigDecimal number;
        try {
            number = answer.isNumber() || answer.isTextual() ? new BigDecimal(answer.asText()) : null;
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null
                || answer.isTextual() != component.path("serializeToString").asBoolean()) {
            return List.of(Problem.of("notANumber", label()));
        }
        var problems = new ArrayList<Problem>();
        var min = limit("min");
        if (min != null && number.compareTo(min) < 0) {
            problems.add(Problem.of("tooSmall", label(), min.toPlainString()));
        }
        var max = limit("max");
        if (max != null && number.compareTo(max) > 0) {
            problems.add(Problem.of("tooBig", label(), max.toPlainString()));
        }
        var digits = component.path("decimalDigits");
        if (digits.isInt() && number.stripTrailingZeros().scale() > digits.asInt()) {
            problems.add(Problem.of("tooPrecise", label(), digits.asText()));
        }
        return problems;
    }

    private List<Problem> dateProblems(JsonNode answer) {
        var text = answer.asText();
        try {
            switch (component.path("subtype").asText("date")) {
                case "date" -> LocalDate.parse(text);
                case "datetime" -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
                default -> {
                    if (!text.matches("\\d{2}:\\d{2}.{0,12}")) {
                        return List.of(Problem.of("notADate", label()));
                    }
                }
            }
        } catch (DateTimeException e) {
            return List.of(Problem.of("notADate", label()));
        }
        return answer.isTextual() && text.length() <= 40 ? List.of() : List.of(Problem.of("notADate", label()));
    }

    private List<Problem> textProblems(JsonNode answer) {
        if (!answer.isTextual()) {
            return List.of(Problem.of("notText", label()));
        }
        var text = answer.asText();
        var problems = new ArrayList<Problem>();
        var shortest = limit("minLength");
        if (shortest != null && text.length() < shortest.intValue()) {
            problems.add(Problem.of("tooShort", label(), shortest.toPlainString()));
        }
        var longest = limit("maxLength");
        var most = longest == null ? LONGEST_TEXT : Math.min(LONGEST_TEXT, longest.intValue());
        if (text.length() > most) {
            problems.add(Problem.of("tooLong", label(), String.valueOf(most)));
        }
        if (!matches(text)) {
            problems.add(Problem.of("wrongForm", label()));
        }
        return problems;
    }

    private boolean matches(String text) {
        var pattern = rules().path("pattern").asText("");
        try {
            return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** A limit that is computed in the browser ({@code =…}) is not known here. */
    private BigDecimal limit(String name) {
        var limit = rules().path(name);
        try {
            return limit.isNumber() || limit.isTextual() ? new BigDecimal(limit.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private String type() {
        return component.path("type").asText();
    }

    private JsonNode rules() {
        return component.path("validate");
    }
}
