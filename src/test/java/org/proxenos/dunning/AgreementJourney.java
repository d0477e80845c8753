package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.proxenos.RecordedAgreements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A company in which something is agreed with customers: through Tasklist's forms or through REST. */
@Import(RecordedAgreements.class)
public abstract class AgreementJourney extends Company {

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    protected HistoryService past;

    @Autowired
    private RecordedAgreements agreements;

    @BeforeEach
    void nothingHasBeenAgreed() {
        agreements.forget();
    }

    /** Whose cases were to be looked at again since this was asked last. */
    protected List<String> lookedAtAgain() {
        return agreements.forget();
    }

    /** Somebody fills in the form that begins a process. */
    protected void starts(String user, String process, Map<String, Object> answers) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        as(user, () -> forms.submitStartForm(definition.getId(), answers));
    }

    /** The same, and it is sent back: nothing has begun. */
    protected AbstractThrowableAssert<?, ? extends Throwable> cannotStart(
            String user, String process, Map<String, Object> answers) {
        var before = runtime.createProcessInstanceQuery().count();
        var refused = Assertions.assertThatThrownBy(() -> starts(user, process, answers));
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        return refused;
    }

    /** The only open task of that name. */
    protected Task theTask(String name) {
        var found = tasks.createTaskQuery().taskDefinitionKey("Task_" + name).list();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    protected void completes(String user, String task, Map<String, Object> answers) {
        var id = theTask(task).getId();
        as(user, () -> tasks.complete(id, answers));
    }

    protected AbstractThrowableAssert<?, ? extends Throwable> isRefused(
            String user, String task, Map<String, Object> answers) {
        var refused = Assertions.assertThatThrownBy(() -> completes(user, task, answers));
        assertThat(theTask(task)).as("the task stays").isNotNull();
        return refused;
    }

    /** Where the instance about something came to its end; empty while it runs. */
    protected List<String> endingsOf(UUID businessKey) {
        return past
                .createHistoricActivityInstanceQuery()
                .processInstanceId(past.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey.toString())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .filter(it -> it.getActivityType().endsWith("EndEvent"))
                .map(it -> it.getActivityId().substring("EndEvent_".length()))
                .toList();
    }

    /** The groups that have a task of that name before them. */
    protected String whoHas(String task) {
        return String.join(",", candidateGroupsOf(theTask(task)));
    }

    protected String page(String user, String task) {
        return ask(
                        user,
                        "en",
                        HttpMethod.GET,
                        "/engine-rest/task/" + theTask(task).getId() + "/form-variables",
                        null)
                .getBody();
    }

    protected ResponseEntity<String> ask(String user, String language, HttpMethod method, String path, Object body) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        return rest.withBasicAuth(user, PASSWORD).exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    protected JsonNode asks(int expected, String user, HttpMethod method, String path, Object body) {
        var answer = ask(user, "en", method, path, body);
        assertThat(answer.getStatusCode().value())
                .as(path + ": " + answer.getBody())
                .isEqualTo(expected);
        return json(answer);
    }

    /** It is refused in both languages, with the entry that is wrong. */
    protected void isRefused(
            int expected, String user, HttpMethod method, String path, Object body, String field, String english) {
        for (var language : List.of("en", "el")) {
            var answer = ask(user, language, method, path, body);
            assertThat(answer.getStatusCode().value())
                    .as(path + ": " + answer.getBody())
                    .isEqualTo(expected);
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
            if (language.equals("en")) {
                assertThat(json(answer).path("detail").asText()).contains(english);
            } else {
                assertThat(json(answer).path("detail").asText()).matches("(?s).*[α-ωά-ώ].*");
            }
        }
    }

    protected String pathOf(String customer) {
        return "/api/cases/" + theCase(customer).id();
    }

    protected long rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** What happened in a customer's case since it was opened, without what the ladder did. */
    protected List<String> agreedIn(String customer, String... words) {
        var lines = new ArrayList<>(history(customer));
        lines.removeIf(line -> Arrays.stream(words).noneMatch(line::startsWith));
        return Collections.unmodifiableList(lines);
    }

    protected static JsonNode json(ResponseEntity<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.getBody() == null ? "null" : answer.getBody());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }
}
