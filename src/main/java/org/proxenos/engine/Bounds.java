package org.proxenos.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * The bounds at which a decision table begins to answer differently. Two amounts between the same two bounds get the same
 * answer, so an answer once given serves all of them. That holds only where plain inputs are compared with written
 * numbers and texts; of a table with anything else in it nothing is assumed.
 */
final class Bounds {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String TEXT = "\"[^\"]*\"";
    private static final String TEST =
            "(?:(?:[<>]=?)?\\s*%1$s|[\\[\\](]\\s*%1$s\\s*\\.\\.\\s*%1$s\\s*[\\[\\])]|%2$s)".formatted(NUMBER, TEXT);
    private static final Pattern CONDITION = Pattern.compile("-?|%1$s(?:\\s*,\\s*%1$s)*".formatted(TEST));
    private static final Pattern ANSWER = Pattern.compile("(?:%s|%s|true|false)?".formatted(NUMBER, TEXT));
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern BOUND = Pattern.compile("(?<!\\d)" + NUMBER);

    private final Map<String, TreeSet<BigDecimal>> byInput;

    private Bounds(Map<String, TreeSet<BigDecimal>> byInput) {
        this.byInput = byInput;
    }

    static Bounds of(DecisionTable table) {
        var byInput = new HashMap<String, TreeSet<BigDecimal>>();
        if (isPlain(table)) {
            var column = 0;
            for (var input : table.getInputs()) {
                var bounds = new TreeSet<BigDecimal>();
                var compares = true;
                for (var rule : table.getRules()) {
                    var condition = text(rule.getInputEntries().toArray(InputEntry[]::new)[column]);
                    compares &= !condition.contains("\"");
                    BOUND.matcher(condition).results().forEach(bound -> bounds.add(new BigDecimal(bound.group())));
                }
                if (compares) {
                    byInput.put(text(input.getInputExpression()), bounds);
                }
                column++;
            }
        }
        return new Bounds(byInput);
    }

    /** The same for all inputs between which the table does not distinguish. */
    Map<String, Object> placeOf(Map<String, Object> inputs) {
        var place = new HashMap<>(inputs);
        byInput.forEach((input, bounds) -> {
            if (inputs.get(input) instanceof Number number) {
                var value = new BigDecimal(number.toString());
                var below = bounds.floor(value);
                place.put(input, below == null ? "lowest" : (below.compareTo(value) == 0 ? "at " : "above ") + below);
            }
        });
        return place;
    }

    private static boolean isPlain(DecisionTable table) {
        return table.getInputs().stream().allMatch(input -> NAME.matcher(text(input.getInputExpression()))
                        .matches())
                && table.getRules().stream()
                        .allMatch(rule -> rule.getInputEntries().stream()
                                        .allMatch(it ->
                                                CONDITION.matcher(text(it)).matches())
                                && rule.getOutputEntries().stream()
                                        .allMatch(it -> ANSWER.matcher(text(it)).matches()));
    }

    private static String text(DmnElement cell) {
        return cell.getChildElementsByType(Text.class).stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
