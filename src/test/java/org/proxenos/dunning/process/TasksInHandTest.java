package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasks in an officer's hands")
class TasksInHandTest {

    private static final Set<String> GIVE_TO_OFFICERS = Set.of("${assignToOfficer}", "${assignInvestigator}");

    @Test
    @DisplayName("the officer's own tasks are those that the models give to somebody, and no others")
    void asInTheModels() throws IOException {
        var given = new HashSet<String>();
        try (var models = Files.newDirectoryStream(Path.of("processes/dunning"), "*.bpmn")) {
            for (var model : models) {
                Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream()
                        .filter(TasksInHandTest::isGivenToSomebody)
                        .forEach(task -> given.add(task.getId()));
            }
        }
        assertThat(given).isEqualTo(TasksInHand.OF_THE_OFFICER);
    }

    private static boolean isGivenToSomebody(UserTask task) {
        return task.getCamundaAssignee() != null
                || task.getExtensionElements() != null
                        && task
                                .getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaTaskListener.class)
                                .list()
                                .stream()
                                .anyMatch(it -> GIVE_TO_OFFICERS.contains(it.getCamundaDelegateExpression()));
    }
}
