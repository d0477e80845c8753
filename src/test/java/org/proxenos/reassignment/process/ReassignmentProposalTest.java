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
import org.proxenos.reassignment.ChangeProposed;
import org.proxenos.reassignment.ProposalDesk.Consideration;
import org.proxenos.reassignment.ProposalOvertaken;

@DisplayName("Reassignment proposal")
@Deployment(
        resources = {
            "processes/reassignment/ReassignmentProposal.bpmn",
            "forms/reassignment/ConsiderAnotherOfficer.form",
            "forms/reassignment/ConsiderPortfolio.form"
        })
@ExtendWith(CoverageReport.class)
class ReassignmentProposalTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ReassignmentDesks.engine();

    private final ReassignmentDesks desks = new ReassignmentDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.proposals.answer(any(), any(), any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("a manager asks for another officer, with their name")
    void requested() {
        var proposal = proposed(true);
        assertThat(proposal)
                .isWaitingAt("Task_ConsiderAnotherOfficer")
                .task()
                .hasCandidateGroupAssociated("sales-managers")
                .hasCandidateGroupAssociated("management")
                .hasDueDate(CLOSING_TIME);

        answer(Map.of("considerationAnswer", "REQUEST", "consideredOfficer", "8"));

        then(desks.proposals).should().answer(ID, Consideration.REQUEST, "8", null, "cleo");
        assertThat(proposal).hasPassed("EndEvent_AnotherOfficerSought").isEnded();
    }

    @Test
    @DisplayName("or says why the officer stays; a wrong answer comes back")
    void kept() {
        var proposal = proposed(true);
        given(desks.proposals.answer(ID, Consideration.KEEP, null, null, "cleo"))
                .willReturn(Optional.of(REFUSAL));
        assertThatThrownBy(() -> answer(Map.of("considerationAnswer", "KEEP"))).isInstanceOf(RefusedEntry.class);
        assertThat(proposal).isWaitingAt("Task_ConsiderAnotherOfficer");

        answer(Map.of("considerationAnswer", "KEEP", "considerationNote", "is learning"));

        assertThat(proposal).hasPassed("EndEvent_OfficerStays").isEnded();
    }

    @Test
    @DisplayName("what is about all customers of an officer is arranged by a manager")
    void portfolio() {
        var proposal = proposed(false);
        assertThat(proposal).isWaitingAt("Task_ConsiderPortfolio");

        answer(Map.of("considerationAnswer", "ARRANGED", "considerationNote", "all of them"));

        then(desks.proposals).should().answer(ID, Consideration.ARRANGED, null, "all of them", "cleo");
        assertThat(proposal).hasPassed("EndEvent_AnotherOfficerSought").isEnded();
    }

    @Test
    @DisplayName("a question that something has overtaken is not asked any more")
    void overtaken() {
        var one = proposed(true);
        face().on(new ProposalOvertaken(ID));
        assertThat(one).hasPassed("EndEvent_Overtaken").isEnded();

        var all = proposed(false);
        face().on(new ProposalOvertaken(ID));
        assertThat(all).hasPassed("EndEvent_PortfolioOvertaken").isEnded();
    }

    private void answer(Map<String, Object> answers) {
        taskService().complete(taskService().createTaskQuery().singleResult().getId(), answers);
    }

    private ReassignmentProposal face() {
        return desks.proposalFace();
    }

    private ProcessInstance proposed(boolean aboutOneCustomer) {
        face().on(new ChangeProposed(ID, aboutOneCustomer));
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID.toString())
                .singleResult();
    }
}
