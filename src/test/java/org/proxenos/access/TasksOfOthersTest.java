package org.proxenos.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A task")
class TasksOfOthersTest extends InTheHouse {

    @Autowired
    FilterService filters;

    @Autowired
    HistoryService history;

    @Test
    @DisplayName("is seen by its officer and the sales managers, and by no other officer")
    void seen() {
        var task = taskOf("anna");
        for (var door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            assertThat(tasksSeenBy("anna", door)).contains(task);
            assertThat(tasksSeenBy("maria", door)).contains(task);
            assertThat(tasksSeenBy("nikos", door)).doesNotContain(task);
            assertThat(tasksSeenBy("petros", door)).doesNotContain(task);
        }
        assertThat(person("nikos").get("/engine-rest/task/count").body()).isEqualTo("{\"count\":0}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/task/{id}",
                "/task/{id}/form",
                "/task/{id}/deployed-form",
                "/task/{id}/form-variables",
                "/task/{id}/rendered-form",
                "/task/{id}/variables",
                "/task/{id}/localVariables",
                "/task/{id}/variables/customerName",
                "/task/{id}/identity-links",
                "/task/{id}/comment",
                "/task/{id}/attachment"
            })
    @DisplayName("of somebody else cannot be read by its id")
    void notById(String path) {
        var task = taskOf("anna");
        tasks.createComment(task, null, "between us");
        var address = "/engine-rest" + path.replace("{id}", task);
        assertThat(person("nikos").get(address).statusCode())
                .as(person("nikos").get(address).body())
                .isIn(403, 404);
        if (!path.contains("rendered-form")) {
            assertThat(person("anna").get(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("of somebody else leaves no trace in what history tells")
    void notThroughHistory() {
        var task = taskOf("anna");
        var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        assertThat(person("anna")
                        .post("/engine-rest/task/" + task + "/complete", promise())
                        .statusCode())
                .isEqualTo(204);

        for (var kind : List.of(
                "task?processInstanceId=",
                "variable-instance?processInstanceId=",
                "detail?processInstanceId=",
                "activity-instance?processInstanceId=",
                "process-instance?processInstanceId=",
                "user-operation?processInstanceId=",
                "identity-link-log?processInstanceId=",
                "incident?processInstanceId=")) {
            var path = "/engine-rest/history/" + kind + instance;
            if (kind.startsWith("identity-link-log")) {
                path = "/engine-rest/history/identity-link-log?taskId=" + task;
            }
            assertThat(person("nikos").get(path).body()).as(path).isEqualTo("[]");
        }
        assertThat(person("nikos")
                        .get("/engine-rest/history/process-instance/" + instance)
                        .statusCode())
                .isIn(403, 404);
        assertThat(ids(person("anna").get("/engine-rest/history/task?taskId=" + task)))
                .containsExactly(task);
        assertThat(person("anna")
                        .get("/engine-rest/history/user-operation?taskId=" + task)
                        .body())
                .contains("Complete");
    }

    @Test
    @DisplayName("of somebody else is not in the instance's variables either")
    void notThroughTheInstance() {
        var task = taskOf("anna");
        var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        for (var path : List.of("/process-instance/" + instance, "/process-instance/" + instance + "/variables")) {
            assertThat(person("nikos").get("/engine-rest" + path).statusCode()).isIn(403, 404);
        }
        assertThat(person("nikos")
                        .get("/engine-rest/variable-instance?processInstanceIdIn=" + instance)
                        .body())
                .isEqualTo("[]");
        assertThat(person("nikos")
                        .get("/engine-rest/process-instance/" + instance + "/comment")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    @DisplayName("of somebody else is in no filter, and in the right ones for those it belongs to")
    void notThroughFilters() {
        var task = taskOf("anna");
        var team = taskFor(Role.BACK_OFFICE);
        assertThat(inReadyFilter("anna", "mine")).contains(task);
        assertThat(inReadyFilter("nikos", "mine")).doesNotContain(task);
        assertThat(inReadyFilter("maria", "sales-managers")).contains(task).doesNotContain(team);
        assertThat(inReadyFilter("petros", "back-office")).contains(team).doesNotContain(task);
        assertThat(person("nikos")
                        .get("/engine-rest/filter/" + filter("sales-managers") + "/list")
                        .statusCode())
                .isEqualTo(403);
        assertThat(names(person("anna").get("/engine-rest/filter")))
                .containsExactlyInAnyOrder("My tasks", "Open to all officers");
    }

    @Test
    @DisplayName("can be worked on by nobody else: not answered, taken, given away, commented")
    void notToBeTouched() {
        var task = taskOf("anna");
        var nikos = person("nikos");
        Stream.of("complete", "submit-form", "resolve")
                .forEach(act -> assertThat(nikos.post("/engine-rest/task/" + task + "/" + act, promise())
                                .statusCode())
                        .as(act)
                        .isEqualTo(403));
        Stream.of("claim", "assignee", "delegate").forEach(act -> assertThat(
                        nikos.post("/engine-rest/task/" + task + "/" + act, "{\"userId\": \"nikos\"}")
                                .statusCode())
                .as(act)
                .isEqualTo(403));
        assertThat(nikos.post("/engine-rest/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(403);
        assertThat(nikos.post("/engine-rest/task/" + task + "/bpmnError", "{\"errorCode\": \"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(nikos.post("/engine-rest/task/" + task + "/comment/create", "{\"message\": \"I was here\"}")
                        .statusCode())
                .isIn(400, 403);
        assertThat(tasks.getTaskComments(task)).isEmpty();
        assertThat(nikos.post(
                                "/engine-rest/task/" + task + "/identity-links",
                                "{\"userId\": \"nikos\", \"type\": \"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("anna");
    }

    @Test
    @DisplayName("is out of sight for an officer once it has gone to another")
    void changesHands() {
        var task = taskOf("anna");
        assertThat(tasksSeenBy("anna", "/engine-rest")).contains(task);

        tasks.setAssignee(task, "nikos");

        assertThat(tasksSeenBy("anna", "/engine-rest")).doesNotContain(task);
        assertThat(person("anna")
                        .get("/engine-rest/history/task?taskId=" + task)
                        .body())
                .isEqualTo("[]");
        assertThat(tasksSeenBy("nikos", "/engine-rest")).contains(task);
        assertThat(tasksSeenBy("maria", "/engine-rest")).contains(task);
    }

    @Test
    @DisplayName("of a team is claimed by one of them, then answered by that one only, and can be given back")
    void team() {
        var task = taskFor(Role.BACK_OFFICE);
        assertThat(person("petros")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"petros\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(person("eleni")
                        .post("/engine-rest/task/" + task + "/complete", promise())
                        .statusCode())
                .isEqualTo(403);
        assertThat(person("eleni")
                        .post("/engine-rest/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person("petros")
                        .post("/engine-rest/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(person("eleni")
                        .post("/engine-rest/task/" + task + "/complete", promise())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("of an officer is passed on by a sales manager, who touches no task out of sight")
    void manager() {
        var task = taskOf("anna");
        assertThat(person("maria")
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"nikos\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("nikos");
        var elsewhere = taskFor(Role.BACK_OFFICE);
        assertThat(person("maria")
                        .post("/engine-rest/task/" + elsewhere + "/assignee", "{\"userId\": \"maria\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("about a customer whom an officer sees no longer is neither opened nor answered, and says why")
    void customerOutOfSight() {
        var task = taskOf("anna");
        closed.add(keyOf(task));
        for (var act : List.of("complete", "submit-form")) {
            var answer = person("anna").post("/engine-rest/task/" + task + "/" + act, promise());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("out of reach");
        }
        assertThat(person("anna")
                        .get("/engine-rest/task/" + task + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
        closed.clear();
        assertThat(person("anna")
                        .post("/engine-rest/task/" + task + "/complete", promise())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("comes with its diagram")
    void diagram() {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("Question")
                .latestVersion()
                .singleResult();
        assertThat(person("anna")
                        .get("/engine-rest/process-definition/" + definition.getId() + "/xml")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("names the groups before which it lies, also to people of other groups, and not who is in them")
    void groupsInWords() {
        assertThat(person("anna").get("/engine-rest/group/back-office").body()).contains("\"name\":\"Back office\"");
        assertThat(person("anna")
                        .get("/engine-rest/user?memberOfGroup=back-office")
                        .body())
                .isEqualTo("[]");
    }

    private List<String> tasksSeenBy(String user, String door) {
        var house = door.startsWith("/camunda") ? House.inTasklist(port, user, PASSWORD) : person(user);
        return ids(house.get(door + "/task?maxResults=1000"));
    }

    private List<String> inReadyFilter(String user, String mark) {
        return ids(person(user).get("/engine-rest/filter/" + filter(mark) + "/list"));
    }

    private String filter(String mark) {
        return filters.createTaskFilterQuery().list().stream()
                .filter(filter -> mark.equals(filter.getProperties().get("proxenos")))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String keyOf(String task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(
                        tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private static String promise() {
        return "{\"variables\": {\"outcome\": {\"value\": \"NO_ANSWER\"}}}";
    }

    private static List<String> ids(HttpResponse<String> answer) {
        return texts(answer, "id");
    }

    private static List<String> names(HttpResponse<String> answer) {
        return texts(answer, "name");
    }

    private static List<String> texts(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(House.json(answer).spliterator(), false)
                .map((JsonNode it) -> it.path(field).asText())
                .toList();
    }
}
