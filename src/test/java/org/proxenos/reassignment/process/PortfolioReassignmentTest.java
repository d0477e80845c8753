package org.proxenos.reassignment.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;
import static org.proxenos.reassignment.process.ReassignmentDesks.ID;
import static org.proxenos.reassignment.process.ReassignmentDesks.REFUSAL;
import static org.proxenos.reassignment.process.ReassignmentDesks.WORDS_NEEDED;
import static org.proxenos.reassignment.process.ReassignmentDesks.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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
import org.proxenos.reassignment.DistributionDesk.Answer;
import org.proxenos.reassignment.DistributionDesk.Arrangement;
import org.proxenos.reassignment.Filed;
import org.proxenos.reassignment.MovesDesk.LookedAfter;
import org.proxenos.reassignment.MovesDesk.Remedy;
import org.proxenos.reassignment.MovesDesk.Standing;
import org.proxenos.reassignment.PortfolioReassignmentRequested;
import org.proxenos.reassignment.PortfolioReassignmentWithdrawn;
import org.proxenos.reassignment.PortfolioRequest;

@DisplayName("Portfolio reassignment")
@Deployment(
        resources = {
            "processes/reassignment/PortfolioReassignment.bpmn",
            "forms/reassignment/RequestPortfolioReassignment.form",
            "forms/reassignment/ArrangeDistribution.form",
            "forms/reassignment/AcceptCustomers.form",
            "forms/reassignment/ApproveDistribution.form",
            "forms/reassignment/LookAfterFailedMoves.form",
            "forms/reassignment/CheckTransitionOfPortfolio.form"
        })
@ExtendWith(CoverageReport.class)
class PortfolioReassignmentTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ReassignmentDesks.engine();

    private static final Map<String, Object> PROPOSE = Map.of("arrangement", "PROPOSE");

    private final ReassignmentDesks desks = new ReassignmentDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("what the form asks for is filed as it was entered, and gives the instance its key")
    void askedFor() {
        given(desks.portfolios.file(any(), any())).willReturn(new Filed(ID, null));
        var asked = runtimeService()
                .startProcessInstanceByKey(
                        "PortfolioReassignment",
                        Map.of(
                                "fromOfficer", "7",
                                "portfolioReason", "LONG_ABSENCE",
                                "backOn", "2030-12-01",
                                "listedCustomers", "C1, C2\nC3",
                                "onlyCountry", "GR",
                                "onlySegment", "SMALL",
                                "toOfficer", "8",
                                "portfolioDate", "2030-06-03",
                                "portfolioNote", "because"));
        then(desks.portfolios)
                .should()
                .file(
                        new PortfolioRequest(
                                "7",
                                List.of("C1", "C2", "C3"),
                                "GR",
                                "SMALL",
                                "8",
                                "LONG_ABSENCE",
                                LocalDate.of(2030, 6, 3),
                                LocalDate.of(2030, 12, 1),
                                "because"),
                        "cleo");
        assertThat(asked).isWaitingAt("Task_ProposeDistribution");
        Assertions.assertThat(it().getId()).isEqualTo(asked.getId());
    }

    @Test
    @DisplayName("a wrong entry comes back at once and begins nothing")
    void wrongEntry() {
        given(desks.portfolios.file(any(), any())).willReturn(new Filed(null, REFUSAL));
        assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey("PortfolioReassignment"))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(WORDS_NEEDED);
    }

    @Test
    @DisplayName(
            "it is arranged, accepted and approved; every move is begun batch by batch, counted, reported, and looked back at")
    void everythingGoesWell() {
        var it = arranging();
        answer(
                it,
                "ArrangeDistribution",
                Map.of("arrangement", "CHANGE", "changes", "C1 9", "giveFrom", "8", "giveTo", "9"));
        then(desks.distributions).should().arrange(any(), any(), any(), any(), any(), any(), any(), any());
        answer(it, "ArrangeDistribution", Map.of("arrangement", "RECALCULATE"));
        execute(job());
        then(desks.distributions).should(times(2)).propose(ID);
        answer(it, "ArrangeDistribution", PROPOSE);

        var asked = tasks("AcceptCustomers");
        Assertions.assertThat(asked)
                .extracting(Task::getName, Task::getAssignee)
                .containsExactlyInAnyOrder(
                        Assertions.tuple("Accept customers: bea", "bea"),
                        Assertions.tuple("Accept customers: null", null));
        complete(asked.get(0), Map.of("customersAnswer", "ACCEPT"));
        complete(
                asked.get(1),
                Map.of("customersAnswer", "DECLINE", "declinedCustomers", "C2", "customersNote", "too far"));
        then(desks.distributions).should().sumUpAnswers(ID);

        assertThat(it).task("Task_ApproveDistribution").hasCandidateGroup("sales-managers");
        answer(it, "ApproveDistribution", Map.of("distributionAnswer", "APPROVE"));
        then(desks.distributions).should().approve(ID, Answer.APPROVE, null, "cleo");

        given(desks.moves.startNext(ID)).willReturn(true, true, false);
        execute(job());
        execute(job());
        execute(job());
        then(desks.moves).should(times(3)).startNext(ID);
        assertThat(it).isWaitingAt("CatchEvent_MorningAfterTheChange");
        execute(job());
        given(desks.moves.countResults(any(), any())).willReturn(new Standing(0, 2), new Standing(0, 0));
        execute(job());
        assertThat(it).isWaitingAt("CatchEvent_NextMorning");
        execute(job());
        execute(job());
        then(desks.moves).should().report(ID);
        assertThat(it).isWaitingAt("CatchEvent_ThirtyDaysAreOver");
        execute(job());
        answer(it, "CheckTransitionOfPortfolio", Map.of("portfolioCheckNote", "all is well"));
        then(desks.moves).should().recordCheck(ID, "all is well", "cleo");
        assertThat(it).hasPassed("EndEvent_Done").isEnded();
    }

    @Test
    @DisplayName("only what has failed is tried again, and counted once more")
    void failures() {
        var it = approved();
        given(desks.moves.startNext(ID)).willReturn(false);
        execute(job());
        execute(job());
        given(desks.givenUp.reasons()).willReturn(Map.of(ID, "something stays"));
        given(desks.moves.countResults(ID, Map.of(ID, "something stays"))).willReturn(new Standing(1, 3));
        execute(job());
        var retried = List.of(UUID.randomUUID());
        given(desks.moves.lookAfterFailed(any(), any(), any(), any(), any()))
                .willReturn(new LookedAfter(List.of(), REFUSAL), new LookedAfter(retried, null));
        assertThatThrownBy(() -> answer(it, "LookAfterFailedMoves", Map.of("remedy", "LEAVE")))
                .hasStackTraceContaining(WORDS_NEEDED);
        answer(it, "LookAfterFailedMoves", Map.of("remedy", "RETRY", "failedCustomers", "C1", "failedNote", "mended"));
        then(desks.moves).should().lookAfterFailed(ID, Remedy.RETRY, "C1", "mended", "cleo");
        then(desks.givenUp).should().tryAgain(retried);
        assertThat(it).isWaitingAt("Task_CountResults");
    }

    @Test
    @DisplayName(
            "who says nothing is passed over, it is arranged anew, and an overdue approval goes to management as well")
    void silenceAndOverdue() {
        given(desks.distributions.sumUpAnswers(ID)).willReturn(false, true);
        var it = arranging();
        answer(it, "ArrangeDistribution", PROPOSE);
        managementService().createJobQuery().timers().list().forEach(job -> execute(job));
        then(desks.distributions).should().noteMissingAcceptance(ID, 0);
        then(desks.distributions).should().noteMissingAcceptance(ID, 1);
        given(desks.distributions.officersAsked(ID)).willReturn(0);
        answer(it, "ArrangeDistribution", PROPOSE);
        assertThat(it).isWaitingAt("Task_ApproveDistribution");
        execute(job());
        then(desks.distributions).should().escalate(ID);
        assertThat(it).task("Task_ApproveDistribution").hasCandidateGroup("management");
        answer(it, "ApproveDistribution", Map.of("distributionAnswer", "SEND_BACK", "distributionNote", "not so"));
        then(desks.distributions).should().approve(ID, Answer.SEND_BACK, "not so", "cleo");
        assertThat(it).isWaitingAt("Task_ArrangeDistribution");
    }

    @Test
    @DisplayName("whoever arranges it withdraws it")
    void withdrawn() {
        var it = arranging();
        answer(it, "ArrangeDistribution", Map.of("arrangement", "WITHDRAW", "arrangementNote", "she stays"));
        then(desks.distributions)
                .should()
                .arrange(eq(ID), eq(Arrangement.WITHDRAW), any(), any(), any(), eq("she stays"), eq("cleo"), any());
        assertThat(it).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    @Test
    @DisplayName("it is taken back through another door, whoever is asked at the moment")
    void takenBack() {
        var it = arranging();
        answer(it, "ArrangeDistribution", PROPOSE);
        desks.portfolioFace().on(new PortfolioReassignmentWithdrawn(ID));
        assertThat(it).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    @Test
    @DisplayName("where the approver does not agree everything stays as it is")
    void rejected() {
        var it = arranging();
        given(desks.distributions.officersAsked(ID)).willReturn(0);
        answer(it, "ArrangeDistribution", PROPOSE);
        answer(it, "ApproveDistribution", Map.of("distributionAnswer", "REJECT", "distributionNote", "no"));
        assertThat(it).hasPassed("EndEvent_Rejected").isEnded();
    }

    private ProcessInstance arranging() {
        given(desks.distributions.officersAsked(ID)).willReturn(2);
        given(desks.distributions.receivingOfficer(ID, 0)).willReturn(officer("8", "bea"));
        given(desks.distributions.receivingOfficer(ID, 1)).willReturn(officer("9", null));
        desks.portfolioFace().on(new PortfolioReassignmentRequested(ID));
        execute(job());
        then(desks.distributions).should().propose(ID);
        assertThat(it()).task("Task_ArrangeDistribution").hasCandidateGroup("sales-managers");
        return it();
    }

    private ProcessInstance approved() {
        var it = arranging();
        given(desks.distributions.officersAsked(ID)).willReturn(0);
        answer(it, "ArrangeDistribution", PROPOSE);
        answer(it, "ApproveDistribution", Map.of("distributionAnswer", "APPROVE"));
        return it;
    }

    private static ProcessInstance it() {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID.toString())
                .singleResult();
    }

    private static Job job() {
        return managementService().createJobQuery().singleResult();
    }

    private static List<Task> tasks(String name) {
        return taskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_" + name)
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    private static void answer(ProcessInstance it, String task, Map<String, Object> answers) {
        complete(tasks(task).get(0), answers);
    }

    private static void complete(Task task, Map<String, Object> answers) {
        taskService().complete(task.getId(), answers);
    }
}
