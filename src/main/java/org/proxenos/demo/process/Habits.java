package org.proxenos.demo.process;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;

/**
 * What colleagues usually do, as {@code demo/colleagues.yaml} tells it.
 *
 * @param diligence by user id
 * @param beginnings what they set going
 * @param tasks by task of the models
 */
record Habits(Map<String, Double> diligence, List<Beginning> beginnings, Map<String, Habit> tasks) {

    /**
     * A process that somebody starts through its form.
     *
     * @param daysBefore business days before the end
     * @param user id of whoever starts it
     * @param form what the form is filled in with
     */
    record Beginning(int daysBefore, String user, String process, Map<String, String> form) {}

    /**
     * @param share the chance that such a task is done on a business day
     * @param restsFor business days before the end on which nobody touches it; null for the usual
     */
    record Habit(double share, Integer restsFor, List<Answer> answers) {

        private static final int USUAL_REST = 2;

        boolean restsOn(long daysToTheEnd) {
            return daysToTheEnd < (restsFor == null ? USUAL_REST : restsFor);
        }

        Answer answer(Random random) {
            var left = random.nextInt(answers.stream().mapToInt(Answer::weight).sum());
            for (var answer : answers) {
                left -= answer.weight;
                if (left < 0) {
                    return answer;
                }
            }
            throw new IllegalStateException("Weights add up to less than their sum");
        }
    }

    /** One way of filling in a form. */
    static final class Answer {

        private int weight;
        private final Map<String, String> fields = new LinkedHashMap<>();

        void setWeight(int weight) {
            this.weight = weight;
        }

        @JsonAnySetter
        void put(String field, String value) {
            fields.put(field, value);
        }

        int weight() {
            return weight;
        }

        Map<String, String> fields() {
            return fields;
        }
    }

    static Habits told() {
        var reader = new ObjectMapper(new YAMLFactory()).registerModule(new ParameterNamesModule());
        try (var told = new ClassPathResource("demo/colleagues.yaml").getInputStream()) {
            return reader.readValue(told, Habits.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double diligenceOf(String user) {
        return diligence.getOrDefault(user, 1.0);
    }
}
