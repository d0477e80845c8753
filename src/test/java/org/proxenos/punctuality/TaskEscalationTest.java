package org.proxenos.punctuality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.access.Role;
import org.proxenos.dunning.TablesOnDisk;

@DisplayName("Task escalation")
class TaskEscalationTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("TaskEscalation");

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "CallCustomer, sales-managers, sales-managers",
        "AllocateMoney, accounting, sales-managers",
        "IssueFormalNotice, back-office, sales-managers",
        "AnswerQuestion, PERSON, sales-managers",
        "ApproveHold, sales-managers, management",
        "DecideOnCollections, credit-risk, management",
        "DecideOnCollections, management, NONE",
        "DecideOnCreditHold, sales-managers, NONE",
        "ApproveReassignment, sales-managers, NONE",
        "InvestigateDispute, back-office, NONE"
    })
    @DisplayName("what is overdue goes one step up, unless the process sees to it itself")
    void oneStepUp(String task, String group, String escalateTo) {
        var verdict = table.verdict(Map.of("task", task, "group", group));
        assertThat(verdict.text("escalateTo")).isEqualTo(escalateTo);
        assertThat(verdict.flag("remind")).isTrue();
    }

    static Stream<Arguments> everyCombination() {
        var groups = Stream.concat(Arrays.stream(Role.values()).map(Role::group), Stream.of("PERSON"))
                .toList();
        return userTasks()
                .map(UserTask::getId)
                .map(id -> id.replaceFirst("Task_", ""))
                .flatMap(task -> groups.stream().map(group -> Arguments.of(task, group)));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("everyCombination")
    @DisplayName("every task there is has exactly one answer, whoever has it, and the answer is a group or nobody")
    void complete(String task, String group) {
        var inputs = Map.<String, Object>of("task", task, "group", group);
        assertThat(table.rules(inputs)).hasSize(1);
        assertThat(Stream.concat(Arrays.stream(Role.values()).map(Role::group), Stream.of("NONE")))
                .contains(table.verdict(inputs).text("escalateTo"));
    }

    @Test
    @DisplayName(
            "whatever has a timer on its drawing that moves when the time is over is left to that, and nothing else")
    void ownTimers() {
        var timed = userTasks()
                .filter(task -> task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(task))
                        .anyMatch(event ->
                                event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)))
                .map(task -> task.getId().replaceFirst("Task_", ""))
                // Their timers ask whether there is still anything to decide, not whether somebody is late.
                .filter(task -> !List.of("ApproveAbsence", "ApproveHold", "ApproveSpecialTerms")
                        .contains(task))
                .collect(Collectors.toSet());
        var left = everyCombination()
                .map(it -> (String) it.get()[0])
                .filter(task ->
                        table.rules(Map.of("task", task, "group", "PERSON")).equals(List.of("Rule_OwnTimer")))
                .collect(Collectors.toSet());
        assertThat(left).isNotEmpty().isEqualTo(timed);
    }

    private static Stream<UserTask> userTasks() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
