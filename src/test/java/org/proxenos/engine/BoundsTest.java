package org.proxenos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.engine.internals.ListeningDmnEngine;

class BoundsTest {

    private static final String ADJUST = "DunningLevelAdjust";

    private final DmnModelInstance model = Dmn.readModelFromFile(
            Path.of("processes/dunning/DunningLevelAdjust.dmn").toFile());

    @Test
    @DisplayName("two amounts share an answer exactly if no row of the table stands between them")
    void amountsBetweenTheSameBounds() {
        var bounds = bounds();
        assertThat(bounds.placeOf(inputs(30, "C", "250.01"))).isEqualTo(bounds.placeOf(inputs(200, "C", "9999.99")));
        assertThat(bounds.placeOf(inputs(30, "C", "249.99"))).isNotEqualTo(bounds.placeOf(inputs(30, "C", "250.00")));
        assertThat(bounds.placeOf(inputs(30, "C", "9999.99")))
                .isNotEqualTo(bounds.placeOf(inputs(30, "C", "10000.00")));
        assertThat(bounds.placeOf(inputs(24, "C", "300"))).isNotEqualTo(bounds.placeOf(inputs(26, "C", "300")));
        assertThat(bounds.placeOf(inputs(30, "C", "300"))).isNotEqualTo(bounds.placeOf(inputs(30, "D", "300")));
    }

    @Test
    @DisplayName("whatever shares a place in the real table gets the same rows from it")
    void sharedPlacesGetTheSameRows() {
        var dmn = new ListeningDmnEngine();
        var decision = dmn.parse(ADJUST, getClass().getResourceAsStream("/processes/dunning/DunningLevelAdjust.dmn"));
        var bounds = bounds();
        var answers = new HashMap<Map<String, Object>, Object>();
        var random = new Random(1);
        for (var i = 0; i < 500; i++) {
            var inputs = inputs(random.nextInt(60), "ABCD".substring(i % 4, i % 4 + 1), "" + random.nextInt(20_000));
            var rules = dmn.matches(decision, inputs);
            assertThat(answers.computeIfAbsent(bounds.placeOf(inputs), place -> rules))
                    .as("rows for %s", inputs)
                    .isEqualTo(rules);
        }
        assertThat(answers).hasSizeBetween(10, 100);
    }

    @Test
    @DisplayName("a table that computes with its inputs gets no answer from memory that was given for others")
    void computingTables() {
        var condition =
                model.getModelElementsByType(InputEntry.class).iterator().next();
        condition.getText().setTextContent("> overdueNet / 100");
        var inputs = inputs(30, "C", "300");
        assertThat(bounds().placeOf(inputs)).isEqualTo(inputs);
    }

    private Bounds bounds() {
        Decision decision = model.getModelElementById(ADJUST);
        return Bounds.of((DecisionTable) decision.getExpression());
    }

    private static Map<String, Object> inputs(int edpd, String riskClass, String overdueNet) {
        return Map.of(
                "edpd",
                edpd,
                "riskClass",
                riskClass,
                "segment",
                "STANDARD",
                "brokenPromises",
                0,
                "overdueNet",
                new BigDecimal(overdueNet),
                "paymentScore",
                70);
    }
}
