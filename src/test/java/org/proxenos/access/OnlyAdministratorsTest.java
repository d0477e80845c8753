package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Whoever is no administrator")
class OnlyAdministratorsTest extends InTheHouse {

    private static final List<String> PEOPLE = List.of("anna", "maria", "petros");
    private static final String VALUE = "{\"value\": \"mine\", \"type\": \"String\"}";
    private static final String FILTER = "{\"resourceType\": \"Task\", \"name\": \"All\", \"query\": {}}";

    @Autowired
    FilterService filters;

    @Test
    @DisplayName("deploys no models")
    void deploys() {
        for (var user : PEOPLE) {
            assertThat(deploy(person(user))).isEqualTo(403);
            assertThat(person(user).get("/engine-rest/deployment").body()).isEqualTo("[]");
        }
        assertThat(deploy(admin())).isEqualTo(200);
    }

    @Test
    @DisplayName("creates and changes no filters")
    void noFilters() {
        var mine = filters.createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        for (var user : PEOPLE) {
            refused(user, "POST", "/filter/create", FILTER);
            refused(user, "PUT", "/filter/" + mine, FILTER);
            refused(user, "DELETE", "/filter/" + mine, "");
        }
    }

    @Test
    @DisplayName("sets no variables, not even on a task in hand")
    void noVariables() {
        var task = taskOf("anna");
        var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        var changes = "{\"modifications\": {\"secret\": " + VALUE + "}}";
        for (var user : PEOPLE) {
            refused(user, "PUT", "/task/" + task + "/variables/secret", VALUE);
            refused(user, "PUT", "/task/" + task + "/localVariables/secret", VALUE);
            refused(user, "POST", "/task/" + task + "/variables", changes);
            refused(user, "DELETE", "/task/" + task + "/variables/secret", "");
            refused(user, "PUT", "/process-instance/" + instance + "/variables/secret", VALUE);
            refused(user, "POST", "/process-instance/" + instance + "/variables", changes);
            refused(user, "PUT", "/execution/" + instance + "/localVariables/secret", VALUE);
        }
        assertThat(tasks.getVariable(task, "secret")).isEqualTo("only the process knows");
    }

    @Test
    @DisplayName("starts, wakes and cancels no processes past their forms")
    void processes() {
        var task = taskOf("anna");
        var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        for (var user : PEOPLE) {
            refused(user, "POST", "/process-definition/key/Question/start", "{}");
            refused(user, "POST", "/message", "{\"messageName\": \"X\"}");
            refused(user, "POST", "/signal", "{\"name\": \"X\"}");
            refused(user, "POST", "/task/" + task + "/bpmnError", "{\"errorCode\": \"X\"}");
            refused(user, "POST", "/task/" + task + "/bpmnEscalation", "{\"escalationCode\": \"X\"}");
            refused(user, "POST", "/task/create", "{\"name\": \"More work\"}");
            refused(user, "DELETE", "/process-instance/" + instance, "");
            refused(
                    user,
                    "POST",
                    "/process-instance/" + instance + "/modification",
                    "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"Task_AnswerTheQuestion\"}]}");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    @DisplayName("gives nobody rights, nor takes them")
    void rights() {
        for (var user : PEOPLE) {
            refused(
                    user,
                    "POST",
                    "/user/create",
                    "{\"profile\": {\"id\": \"m\"}, \"credentials\": {\"password\": \"Very-long-1x\"}}");
            refused(user, "PUT", "/group/camunda-admin/members/" + user, "{}");
            refused(
                    user,
                    "POST",
                    "/authorization/create",
                    "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"%s\", \"resourceType\": 7, \"resourceId\": \"*\"}"
                            .formatted(user));
            var password =
                    "{\"password\": \"Very-long-1x\", \"authenticatedUserPassword\": \"%s\"}".formatted(PASSWORD);
            assertThat(person(user)
                            .send("PUT", "/engine-rest/user/admin/credentials", password)
                            .statusCode())
                    .as("somebody out of sight")
                    .isIn(403, 404);
        }
    }

    private void refused(String user, String method, String path, String body) {
        assertThat(person(user).send(method, "/engine-rest" + path, body).statusCode())
                .as("%s %s %s", user, method, path)
                .isEqualTo(403);
    }

    private static int deploy(House house) {
        var model =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="Uploaded" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process>
                </definitions>""";
        var parts = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nUploaded\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"m\"; filename=\"m.bpmn\"\r\n\r\n" + model
                + "\r\n--b--\r\n";
        return house.upload("/engine-rest/deployment/create", "b", parts).statusCode();
    }
}
