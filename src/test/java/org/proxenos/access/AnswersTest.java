package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An answer to a task")
class AnswersTest extends InTheHouse {

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("{}", "\"Outcome\" is missing."),
                Arguments.of("{\"outcome\": {\"value\": \"\"}}", "\"Outcome\" is missing."),
                Arguments.of("{\"outcome\": {\"value\": null}}", "\"Outcome\" is missing."),
                Arguments.of(
                        "{\"outcome\": {\"value\": \"BRIBE\"}}", "\"BRIBE\" is not among the choices for \"Outcome\"."),
                Arguments.of("{\"outcome\": {\"value\": \"PROMISE\"}}", "\"Promised on\" is missing."),
                Arguments.of(
                        "{\"outcome\": {\"value\": \"PROMISE\"}, \"promisedOn\": {\"value\": \"31/02/2026\"}}",
                        "\"Promised on\" must be a date such as 2026-04-20."),
                Arguments.of(noAnswer("\"amount\": {\"value\": -1}"), "\"Amount\" must be at least 0."),
                Arguments.of(noAnswer("\"amount\": {\"value\": 1000.01}"), "\"Amount\" must be at most 1000."),
                Arguments.of(
                        noAnswer("\"amount\": {\"value\": 1.234}"), "\"Amount\" may have at most 2 decimal places."),
                Arguments.of(noAnswer("\"amount\": {\"value\": \"12\"}"), "\"Amount\" must be a number."),
                Arguments.of(
                        noAnswer("\"reference\": {\"value\": \"ab-1\"}"),
                        "\"Reference\" is not written the way it should be."),
                Arguments.of(
                        noAnswer("\"reference\": {\"value\": \"AB-12345678\"}"),
                        "\"Reference\" may have at most 10 characters."),
                Arguments.of(noAnswer("\"secret\": {\"value\": \"mine\"}"), "This form does not ask for \"secret\"."),
                Arguments.of(
                        noAnswer("\"officer\": {\"value\": \"nikos\"}"), "This form does not ask for \"officer\"."),
                Arguments.of(
                        noAnswer("\"customerName\": {\"value\": \"Γάμμα ΑΕ\"}"),
                        "\"Customer\" is shown for information and cannot be changed here."),
                Arguments.of(
                        noAnswer("\"topics\": {\"type\": \"Json\", \"value\": \"[\\\"weather\\\"]\"}"),
                        "\"weather\" is not among the choices for \"Topics\"."),
                Arguments.of(
                        noAnswer("\"contact\": {\"type\": \"Json\", \"value\": \"{\\\"age\\\": 4}\"}"),
                        "This form does not ask for \"age\"."),
                Arguments.of(
                        noAnswer("\"instalments\": {\"type\": \"Json\", \"value\": \"[{}]\"}"), "\"Due\" is missing."),
                Arguments.of(
                        noAnswer(
                                "\"reference\": {\"type\": \"Object\", \"value\": \"rO0AB\", \"valueInfo\": {\"objectTypeName\": \"java.lang.String\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}"),
                        "\"reference\" has a type that no form can send."));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("refused")
    @DisplayName("that the form does not allow is refused at every door, in words")
    void refused(String variables, String because) {
        var body = "{\"variables\": " + variables + "}";
        for (var act : new String[] {"complete", "submit-form"}) {
            var task = asked();
            var answer = person("anna").post("/engine-rest/task/" + task + "/" + act, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(House.json(answer).path("message").asText()).contains(because);
            assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
            assertThat(tasks.getVariable(task, "secret")).isEqualTo("only the process knows");
        }
    }

    @Test
    @DisplayName("is refused in Tasklist with the same words, in the language of the browser")
    void inGreek() {
        var anna = House.inTasklist(port, "anna", PASSWORD).with("Accept-Language", "el");
        var answer =
                anna.post("/camunda/api/engine/engine/default/task/" + asked() + "/submit-form", "{\"variables\": {}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(House.json(answer).path("message").asText()).contains("Λείπει το «Outcome».");
    }

    @Test
    @DisplayName("that fills in the form as Tasklist sends it is taken")
    void taken() {
        var task = asked();
        var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        var answer = House.inTasklist(port, "anna", PASSWORD)
                .post(
                        "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                        """
                        {"variables": {
                          "customerName": {"value": "Βήτα ΑΕ"},
                          "outcome": {"value": "PROMISE"},
                          "promisedOn": {"value": "2026-04-20"},
                          "amount": {"value": 999.99},
                          "reference": {"value": "AB-17"},
                          "topics": {"type": "Json", "value": "[\\"price\\"]"},
                          "contact": {"type": "Json", "value": "{\\"phone\\": \\"+30210\\"}"},
                          "instalments": {"type": "Json", "value": "[{\\"due\\": \\"2026-05-01\\"}]"}
                        }}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("outcome")
                        .singleResult()
                        .getValue())
                .isEqualTo("PROMISE");
    }

    @Test
    @DisplayName("is chosen from what the task's page offers its reader")
    void page() {
        var shown = person("anna").get("/engine-rest/task/" + asked() + "/form-variables");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(House.json(shown).path("possibleTopics").path("value").asText())
                .contains("price");
        assertThat(complete(asked(), noAnswer("\"topics\": {\"type\": \"Json\", \"value\": \"[\\\"price\\\"]\"}"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("may leave out what the form hides, and what it leaves open")
    void leftOut() {
        assertThat(complete(asked(), noAnswer("\"amount\": {\"value\": null}")).statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("cannot be stored without finishing a task nobody delegated")
    void notResolved() {
        var task = asked();
        var answer =
                person("anna").post("/engine-rest/task/" + task + "/resolve", "{\"variables\": " + noAnswer("") + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).taskAssignee("anna").count())
                .isOne();
    }

    @Test
    @DisplayName("that the application gives itself is the application's own business")
    void ourselves() {
        var task = asked();
        tasks.complete(task, java.util.Map.of("note", "closed with its case"));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    private HttpResponse<String> complete(String task, String variables) {
        return person("anna").post("/engine-rest/task/" + task + "/complete", "{\"variables\": " + variables + "}");
    }

    private String asked() {
        return taskOf("anna");
    }

    private static String noAnswer(String more) {
        return "{\"outcome\": {\"value\": \"NO_ANSWER\"}" + (more.isEmpty() ? "" : ", " + more) + "}";
    }
}
