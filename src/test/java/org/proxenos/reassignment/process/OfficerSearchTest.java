package org.proxenos.reassignment.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.reassignment.process.ReassignmentDesks.CLOSING_TIME;
import static org.proxenos.reassignment.process.ReassignmentDesks.ID;
import static org.proxenos.reassignment.process.ReassignmentDesks.REFUSAL;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.process.CoverageReport;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.portfolio.VacancyReason;
import org.proxenos.reassignment.SearchDesk.Answer;
import org.proxenos.reassignment.SearchOpened;
import org.proxenos.reassignment.SearchOvertaken;

@DisplayName("Officer search")
@Deployment(resources = {"processes/reassignment/OfficerSearch.bpmn", "forms/reassignment/NameOfficer.form"})
@ExtendWith(CoverageReport.class)
class OfficerSearchTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ReassignmentDesks.engine();

    private final ReassignmentDesks desks = new ReassignmentDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.searches.answer(any(), any(), any(), any(), any(), any(), any()))
                .willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("a manager names an officer; a wrong answer comes back")
    void named() {
        var search = opened();
        assertThat(search)
                .isWaitingAt("Task_NameOfficer")
                .task()
                .hasCandidateGroupAssociated("sales-managers")
                .hasCandidateGroupAssociated("management")
                .hasDueDate(CLOSING_TIME);
        given(desks.searches.answer(ID, Answer.NAME, null, null, null, null, "cleo"))
                .willReturn(Optional.of(REFUSAL));
        assertThatThrownBy(() -> answer(Map.of("searchAnswer", "NAME"))).isInstanceOf(RefusedEntry.class);
        assertThat(search).isWaitingAt("Task_NameOfficer");

        answer(Map.of("searchAnswer", "NAME", "soughtOfficer", "8"));

        then(desks.searches).should().answer(ID, Answer.NAME, "8", null, null, null, "cleo");
        assertThat(search).hasPassed("EndEvent_OfficerNamed").isEnded();
    }

    @Test
    @DisplayName("or leaves the customer without one on purpose")
    void left() {
        var search = opened();
        answer(Map.of(
                "searchAnswer", "LEAVE", "leaveReason", "MERGING", "leaveUntil", "2030-06-03", "searchNote", "soon"));
        then(desks.searches)
                .should()
                .answer(ID, Answer.LEAVE, null, VacancyReason.MERGING, LocalDate.of(2030, 6, 3), "soon", "cleo");
        assertThat(search).hasPassed("EndEvent_LeftWithoutOfficer").isEnded();
    }

    @Test
    @DisplayName("a question that something has overtaken is not asked any more")
    void overtaken() {
        var search = opened();
        desks.searchFace().on(new SearchOvertaken(ID));
        assertThat(search).hasPassed("EndEvent_Overtaken").isEnded();
    }

    private static void answer(Map<String, Object> answers) {
        taskService().complete(taskService().createTaskQuery().singleResult().getId(), answers);
    }

    private ProcessInstance opened() {
        desks.searchFace().on(new SearchOpened(ID));
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID.toString())
                .singleResult();
    }
}
