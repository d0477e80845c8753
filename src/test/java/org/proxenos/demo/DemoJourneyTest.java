package org.proxenos.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@DisplayName("A newcomer to the sample company")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-journey;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false"
        })
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJourneyTest {

    private final TestRestTemplate rest;
    private final TaskService tasks;
    private final ManagementService management;
    private final CaseBook cases;
    private final BusinessCalendar calendar;
    private final Founding founding;

    @Autowired
    DemoJourneyTest(
            TestRestTemplate rest,
            TaskService tasks,
            ManagementService management,
            CaseBook cases,
            BusinessCalendar calendar,
            Founding founding) {
        this.rest = rest;
        this.tasks = tasks;
        this.management = management;
        this.cases = cases;
        this.calendar = calendar;
        this.founding = founding;
    }

    @Test
    @Order(1)
    @DisplayName("finds work for every role, and officers find their own")
    void findsWorkForEveryRole() {
        for (var group : List.of("sales-managers", "back-office", "accounting", "credit-risk", "management")) {
            assertThat(tasks.createTaskQuery()
                            .taskCandidateGroup(group)
                            .includeAssignedTasks()
                            .count())
                    .as(group)
                    .isPositive();
        }
        var officers = tasks.createTaskQuery().taskAssigned().list().stream()
                .map(Task::getAssignee)
                .distinct()
                .toList();
        assertThat(officers).hasSizeGreaterThanOrEqualTo(4);
        for (var user : List.of(officers.get(0), "nikos", "christina", "ioanna", "vasilis", "foteini")) {
            assertThat(ask(user, "/engine-rest/task/count")
                            .getBody()
                            .get("count")
                            .asInt())
                    .as(user)
                    .isPositive();
        }
    }

    @Test
    @Order(2)
    @DisplayName("finds cases in every stage, history behind them, and nothing broken")
    void findsCasesInEveryStage(CapturedOutput said) {
        var open = cases.list(CaseStatus.OPEN, null, null, null, 0, 200);

        assertThat(open).hasSizeGreaterThan(30);
        assertThat(open.stream().map(summary -> summary.level()).distinct()).contains(1, 2, 3, 4, 6);
        assertThat(cases.count(CaseStatus.CLEARED, null, null, null)).isGreaterThan(20);
        assertThat(Stream.of("CALL_PROMISE", "CALL_PAID_ALREADY", "NOTICE_POSTED", "REMINDER_SENT"))
                .allSatisfy(what -> assertThat(cases.list(null, null, null, null, 0, 500).stream()
                                .flatMap(summary -> cases.history(summary.id()).stream())
                                .anyMatch(event -> event.what().equals(what)))
                        .as(what)
                        .isTrue());
        assertThat(management.createJobQuery().withException().count()).isZero();
        assertThat(said.getAll()).doesNotContain("could not do");
        assertThat(calendar.today()).isEqualTo(LocalDate.now(calendar.zone()));
    }

    @Test
    @Order(3)
    @DisplayName("finds officers who change and officers who are away, with something to say about each")
    void findsChangesOfOfficers() {
        assertThat(List.of(
                        "Task_StateYourView",
                        "Task_ApproveReassignment",
                        "Task_DecideOnObjection",
                        "Task_ApproveAbsence",
                        "Task_NameOfficer",
                        "Task_NameCover",
                        "Task_WriteHandBackNote"))
                .allSatisfy(task -> assertThat(
                                tasks.createTaskQuery().taskDefinitionKey(task).count())
                        .as(task)
                        .isPositive());
        assertThat(ask("nikos", "/api/officers/O11/absences")
                        .getBody()
                        .get("content")
                        .get(0)
                        .get("status")
                        .asText())
                .isEqualTo("GRANTED");
        assertThat(tasks.createTaskQuery().taskCandidateUser("kostas").count())
                .as("what lies before kostas as well as anna")
                .isPositive();
    }

    @Test
    @Order(4)
    @DisplayName("finds the company unchanged after another start")
    void findsTheCompanyUnchanged() {
        var before = tasks.createTaskQuery().count();
        var known = cases.count(null, null, null, null);

        founding.complete();

        assertThat(tasks.createTaskQuery().count()).isEqualTo(before);
        assertThat(cases.count(null, null, null, null)).isEqualTo(known);
    }

    @Test
    @Order(5)
    @DisplayName("lets a week pass, and both clocks have moved")
    void letsAWeekPass() {
        var today = calendar.today();

        var journey = rest.withBasicAuth("maria", "demo")
                .postForEntity("/api/clock/advance?days=7", null, JsonNode.class)
                .getBody();

        assertThat(journey.get("today").asText()).isEqualTo(today.plusDays(7).toString());
        assertThat(journey.get("jobsRun").asInt()).isPositive();
        assertThat(journey.get("failures")).isEmpty();
        assertThat(journey.get("scans")).hasSizeBetween(2, 7);
        assertThat(calendar.today()).isEqualTo(today.plusDays(7));
        assertThat(ClockUtil.now().toInstant().atZone(calendar.zone()).toLocalDate())
                .isEqualTo(today.plusDays(7));
        assertThat(ask("maria", "/api/clock").getBody().get("today").asText())
                .isEqualTo(today.plusDays(7).toString());
    }

    @Test
    @Order(6)
    @DisplayName("moves time only after signing in")
    void asksWhoIsThere() {
        assertThat(rest.postForEntity("/api/clock/advance?days=1", null, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<JsonNode> ask(String user, String path) {
        return rest.withBasicAuth(user, "demo").getForEntity(path, JsonNode.class);
    }
}
