package org.proxenos.reassignment.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.reassignment.process.ReassignmentDesks.CLOSING_TIME;
import static org.proxenos.reassignment.process.ReassignmentDesks.ID;
import static org.proxenos.reassignment.process.ReassignmentDesks.MORNING;
import static org.proxenos.reassignment.process.ReassignmentDesks.REFUSAL;
import static org.proxenos.reassignment.process.ReassignmentDesks.WORDS_NEEDED;
import static org.proxenos.reassignment.process.ReassignmentDesks.delivered;
import static org.proxenos.reassignment.process.ReassignmentDesks.officer;
import static org.proxenos.reassignment.process.ReassignmentDesks.route;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.Job;
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
import org.proxenos.notification.Delivery;
import org.proxenos.reassignment.ConsentDesk.Answer;
import org.proxenos.reassignment.CustomerObjected;
import org.proxenos.reassignment.Filed;
import org.proxenos.reassignment.ReassignmentRequest;
import org.proxenos.reassignment.ReassignmentWithdrawn;
import org.proxenos.reassignment.TransferDesk.Outcome;

@DisplayName("Officer reassignment")
@Deployment(
        resources = {
            "processes/reassignment/OfficerReassignment.bpmn",
            "forms/reassignment/RequestReassignment.form",
            "forms/reassignment/StateYourView.form",
            "forms/reassignment/ConsultCustomer.form",
            "forms/reassignment/AcceptCustomer.form",
            "forms/reassignment/FindOfficer.form",
            "forms/reassignment/ApproveReassignment.form",
            "forms/reassignment/AnswerQuestion.form",
            "forms/reassignment/GiveSecondApproval.form",
            "forms/reassignment/PrepareHandover.form",
            "forms/reassignment/IntroduceYourself.form",
            "forms/reassignment/DecideOnObjection.form",
            "forms/reassignment/CheckTransition.form"
        })
@ExtendWith(CoverageReport.class)
class OfficerReassignmentTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ReassignmentDesks.engine();

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
        given(desks.requests.file(any(), any())).willReturn(new Filed(ID, null));
        var asked = runtimeService()
                .startProcessInstanceByKey(
                        "OfficerReassignment",
                        "whatever somebody has typed",
                        Map.of(
                                "customerNo",
                                "C1",
                                "reassignmentReason",
                                "LONG_ABSENCE",
                                "wishedOfficer",
                                "8",
                                "wishedDate",
                                "2030-05-06",
                                "absentUntil",
                                "2030-09-01",
                                "requestNote",
                                "because"));
        then(desks.requests)
                .should()
                .file(
                        new ReassignmentRequest(
                                "C1",
                                "LONG_ABSENCE",
                                "8",
                                LocalDate.of(2030, 5, 6),
                                LocalDate.of(2030, 9, 1),
                                "because"),
                        "cleo");
        then(desks.requests).should().buildEvidencePack(ID);
        assertThat(asked)
                .task("Task_StateYourView")
                .isAssignedTo("ada")
                .hasCandidateGroupAssociated("sales-managers")
                .hasDueDate(CLOSING_TIME);
        Assertions.assertThat(processInstanceQuery()
                        .processInstanceBusinessKey(ID.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and begins nothing")
    void wrongEntry() {
        given(desks.requests.file(any(), any())).willReturn(new Filed(null, REFUSAL));
        assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey("OfficerReassignment"))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(WORDS_NEEDED);
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("for a short absence nobody is replaced, and somebody is told to arrange cover")
    void coverOnly() {
        given(desks.requests.needsCoverOnly(ID)).willReturn(true);
        var asked = runtimeService().startProcessInstanceByMessage("ReassignmentRequested", ID.toString());
        then(desks.requests).should().adviseCover(ID);
        then(desks.requests).should(never()).buildEvidencePack(ID);
        assertThat(asked).hasPassed("EndEvent_UseCoverage").isEnded();
    }

    @Test
    @DisplayName(
            "everybody agrees, the account changes hands on its day, the customer stays content, and somebody looks back")
    void everybodyAgrees() {
        var it = desks.requested();
        answer(it, "StateYourView", Map.of("statement", "a pity"));
        then(desks.requests).should().recordStatement(ID, "a pity", "cleo");

        assertThat(it).task("Task_AcceptCustomer").isAssignedTo("bea");
        answer(it, "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        then(desks.consent).should().recordAcceptance(ID, true, null, "cleo");

        assertThat(it).task("Task_ApproveReassignment").hasCandidateGroup("sales-managers");
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "APPROVE_WITH_DATE", "approvalDate", "2030-06-03"));
        then(desks.consent).should().approve(ID, Answer.APPROVE_WITH_DATE, LocalDate.of(2030, 6, 3), null, "cleo");

        assertThat(it).task("Task_PrepareHandover").isAssignedTo("ada");
        answer(
                it,
                "PrepareHandover",
                Map.of("handoverCommitments", "a call", "handoverContacts", "Zoe", "handoverWarnings", "none"));
        then(desks.transfers).should().recordHandoverNotes(ID, "a call", "Zoe", "none", "cleo");

        assertThat(it).isWaitingAt("CatchEvent_EffectiveDateCame");
        assertThat(job(it)).hasDueDate(MORNING);
        execute(job(it));
        then(desks.transfers).should().carryOut(ID);
        execute(job(it));
        then(desks.transfers).should().tellEverybody(ID);

        assertThat(it).task("Task_IntroduceYourself").isAssignedTo("ada");
        answer(it, "IntroduceYourself", Map.of("introductionNote", "we had coffee"));
        then(desks.transfers).should().recordIntroduction(ID, "we had coffee", "cleo");
        assertThat(it).isWaitingAt("CatchEvent_TimeToObjectIsOver");
        execute(job(it));
        assertThat(it).isWaitingAt("CatchEvent_ThirtyDaysAreOver");
        execute(job(it));
        answer(it, "CheckTransition", Map.of("satisfaction", 4, "transitionNote", "all is well"));
        then(desks.transfers).should().recordTransitionCheck(ID, 4, "all is well", "cleo");
        assertThat(it).hasPassed("EndEvent_Reassigned").isEnded();
    }

    @Test
    @DisplayName(
            "what is agreed on together with a portfolio waits for its day only, and needs no look back of its own")
    void agreedWithThePortfolio() {
        given(desks.transfers.isPartOfPortfolio(ID)).willReturn(true);
        var it = desks.agreed();
        assertThat(it).isWaitingAt("Gateway_WhatComesFirst");
        assertThat(job(it)).hasDueDate(MORNING);
        execute(job(it));
        then(desks.transfers).should().carryOut(ID);
        execute(job(it));
        answer(it, "IntroduceYourself", Map.of("introductionNote", "we had coffee"));
        execute(job(it));
        then(desks.transfers).should().close(ID);
        assertThat(it)
                .hasPassed("Task_CloseReassignment", "EndEvent_Reassigned")
                .isEnded();
    }

    @Test
    @DisplayName("one customer of a portfolio is taken back before its day")
    void takenOutOfThePortfolio() {
        var it = desks.agreed();
        desks.face().on(new ReassignmentWithdrawn(ID));
        assertThat(it).hasPassed("EndEvent_Withdrawn").isEnded();
        then(desks.transfers).should(never()).carryOut(ID);
    }

    @Test
    @DisplayName(
            "nobody waits for whoever says nothing: statement, answer, notes and introduction are put down as missing")
    void silence() {
        var it = desks.requested();
        execute(jobAt("BoundaryEvent_NoStatementInTime", it));
        then(desks.requests).should().noteMissingStatement(ID);

        execute(jobAt("BoundaryEvent_NoAnswerInTime", it));
        then(desks.consent).should().noteMissingAnswer(ID);
        then(desks.consent).should(times(2)).proposeNext(ID);

        answer(it, "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));
        execute(jobAt("BoundaryEvent_NoHandoverNotesInTime", it));
        then(desks.transfers).should().noteMissingHandoverNotes(ID);

        execute(job(it));
        execute(job(it));
        execute(jobAt("BoundaryEvent_NoIntroductionInTime", it));
        then(desks.transfers).should().noteMissingIntroduction(ID);
        assertThat(it).isWaitingAt("CatchEvent_ThirtyDaysAreOver");
    }

    @Test
    @DisplayName("an officer who declines is followed by the next, and a manager names somebody when nobody is left")
    void nobodyLeft() {
        given(desks.requests.canStateTheirView(ID)).willReturn(false);
        given(desks.consent.proposeNext(ID)).willReturn(Optional.of(officer("8", null)), Optional.empty());
        given(desks.consent.proposed(ID)).willReturn(Optional.of(officer("8", null)));
        var it = desks.requested();
        assertThat(it).task("Task_AcceptCustomer").isNotAssigned().hasCandidateGroup("sales-managers");
        answer(it, "AcceptCustomer", Map.of("acceptance", "DECLINE", "acceptanceNote", "too much"));
        then(desks.consent).should().recordAcceptance(ID, false, "too much", "cleo");

        assertThat(it).task("Task_FindOfficer").hasCandidateGroup("sales-managers");
        answer(it, "FindOfficer", Map.of("findAnswer", "FOUND", "foundOfficer", "9"));
        then(desks.consent).should().recordOfficerFound(ID, true, "9", null, "cleo");
        assertThat(it).isWaitingAt("Task_ApproveReassignment");
        Assertions.assertThat(runtimeService().getVariable(it.getId(), "acceptanceNote"))
                .as("the next one answers afresh")
                .isNull();
    }

    @Test
    @DisplayName("where nobody can be found everything stays as it is")
    void nobodyFound() {
        given(desks.consent.proposeNext(ID)).willReturn(Optional.empty());
        var it = desks.requested();
        answer(it, "StateYourView", Map.of("statement", "fine"));
        answer(it, "FindOfficer", Map.of("findAnswer", "NOBODY", "findNote", "all are full"));
        then(desks.consent).should().recordOfficerFound(ID, false, null, "all are full", "cleo");
        assertThat(it).hasPassed("EndEvent_Rejected").isEnded();
    }

    @Test
    @DisplayName("the customer is consulted where the route says so, and two people agree")
    void twoConsents() {
        given(desks.requests.chooseRoute(ID)).willReturn(route(true, true));
        given(desks.consent.needsASecond(ID)).willReturn(true);
        var it = desks.requested();
        answer(it, "StateYourView", Map.of("statement", "fine"));
        assertThat(it).task("Task_ConsultCustomer").hasCandidateGroup("sales-managers");
        answer(
                it,
                "ConsultCustomer",
                Map.of("consultationAnswer", "WISH", "officerOfChoice", "9", "consultationNote", "we like Nine"));
        then(desks.requests).should().recordConsultation(ID, "WISH", "9", "we like Nine", "cleo");
        answer(it, "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));

        assertThat(it).task("Task_GiveSecondApproval").hasCandidateGroup("management");
        answer(it, "GiveSecondApproval", Map.of("secondApproval", "APPROVE"));
        then(desks.consent).should().approveAsSecond(ID, true, null, "cleo");
        assertThat(it).isWaitingAt("Task_PrepareHandover");
    }

    @Test
    @DisplayName("a second person who does not agree ends it")
    void secondRefuses() {
        given(desks.requests.chooseRoute(ID)).willReturn(route(false, true));
        given(desks.consent.needsASecond(ID)).willReturn(true);
        var it = waitingForApproval();
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));
        answer(it, "GiveSecondApproval", Map.of("secondApproval", "REJECT", "secondApprovalNote", "no"));
        then(desks.consent).should().approveAsSecond(ID, false, "no", "cleo");
        assertThat(it).hasPassed("EndEvent_Rejected").isEnded();
    }

    @Test
    @DisplayName("an approver asks back, gets an answer, lets time pass until management is called in, and rejects")
    void askedBackAndRejected() {
        var it = waitingForApproval();
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "ASK", "approvalNote", "why now?"));
        assertThat(it).task("Task_AnswerQuestion").isAssignedTo("rena").hasCandidateGroupAssociated("sales-managers");
        answer(it, "AnswerQuestion", Map.of("questionAnswer", "because"));
        then(desks.consent).should().answerQuestion(ID, "because", "cleo");

        execute(jobAt("BoundaryEvent_ApprovalOverdue", it));
        then(desks.consent).should().escalateApproval(ID);
        assertThat(it).task("Task_ApproveReassignment").hasCandidateGroup("management");
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "REJECT", "approvalNote", "not now"));
        then(desks.consent).should().approve(ID, Answer.REJECT, null, "not now", "cleo");
        assertThat(it).hasPassed("EndEvent_Rejected").isEnded();
    }

    @Test
    @DisplayName("an approval that the desk refuses comes back with the reason")
    void approvalRefused() {
        given(desks.consent.approve(any(), any(), any(), any(), any())).willReturn(Optional.of(REFUSAL));
        var it = waitingForApproval();
        assertThatThrownBy(() -> answer(it, "ApproveReassignment", Map.of("approvalAnswer", "APPROVE")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(WORDS_NEEDED);
        assertThat(it).isWaitingAt("Task_ApproveReassignment");
    }

    @Test
    @DisplayName("a request that is withdrawn takes its tasks with it")
    void withdrawn() {
        var it = waitingForApproval();
        desks.face().on(new ReassignmentWithdrawn(ID));
        assertThat(it).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    @Test
    @DisplayName("where the transfer is refused somebody else is found, and nobody has to state their view again")
    void transferRefused() {
        given(desks.transfers.carryOut(ID)).willReturn(Optional.of(REFUSAL), Optional.empty());
        var it = agreed();
        execute(job(it));
        then(desks.transfers).should().seekAnotherOfficer(ID);
        assertThat(it).isWaitingAt("Task_AcceptCustomer");
    }

    @Test
    @DisplayName("in quiet hours nobody is told; it is tried again later")
    void quietHours() {
        given(desks.transfers.tellEverybody(ID))
                .willReturn(delivered(Delivery.Status.LATER), delivered(Delivery.Status.SENT));
        var it = agreed();
        execute(job(it));
        execute(job(it));
        assertThat(it).isWaitingAt("CatchEvent_SendingHours");
        execute(job(it));
        assertThat(it).isWaitingAt("Task_IntroduceYourself");
    }

    @Test
    @DisplayName("the customer objects, and the new officer stays all the same")
    void objectedAndKept() {
        var it = objected();
        answer(it, "DecideOnObjection", Map.of("objectionOutcome", "KEEP", "objectionNote", "they talked"));
        then(desks.transfers).should().decideOnObjection(ID, Outcome.KEEP, "they talked", "cleo");
        assertThat(it).isWaitingAt("CatchEvent_ThirtyDaysAreOver");
    }

    @Test
    @DisplayName("the customer objects, and gets the former officer back")
    void rolledBack() {
        given(desks.transfers.hasGoneBack(ID)).willReturn(false, true);
        var it = objected();
        answer(it, "DecideOnObjection", Map.of("objectionOutcome", "TRANSFER_BACK", "objectionNote", "as you like"));
        then(desks.transfers).should().transferBack(ID, "cleo");
        execute(job(it));
        then(desks.transfers).should(times(2)).tellEverybody(ID);
        assertThat(it).hasPassed("EndEvent_RolledBack").isEnded();
    }

    @Test
    @DisplayName("where the former officer cannot take the customer back the manager decides otherwise")
    void cannotGoBack() {
        given(desks.transfers.transferBack(ID, "cleo")).willReturn(Optional.of(REFUSAL));
        var it = objected();
        assertThatThrownBy(() -> answer(
                        it,
                        "DecideOnObjection",
                        Map.of("objectionOutcome", "TRANSFER_BACK", "objectionNote", "as you like")))
                .isInstanceOf(RefusedEntry.class);
        answer(it, "DecideOnObjection", Map.of("objectionOutcome", "THIRD_OFFICER", "objectionNote", "neither"));
        then(desks.transfers).should().seekAnotherOfficer(ID);
        assertThat(it).isWaitingAt("Task_AcceptCustomer");
    }

    @Test
    @DisplayName("where nobody else is agreed on the objection stands, and the manager decides anew")
    void objectionStands() {
        given(desks.transfers.objectionStands(ID)).willReturn(true);
        var it = objected();
        answer(it, "DecideOnObjection", Map.of("objectionOutcome", "THIRD_OFFICER", "objectionNote", "neither"));
        answer(it, "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "REJECT", "approvalNote", "not this one"));
        assertThat(it).hasNotPassed("EndEvent_Rejected").isWaitingAt("Task_DecideOnObjection");
    }

    private ProcessInstance waitingForApproval() {
        var it = desks.requested();
        answer(it, "StateYourView", Map.of("statement", "fine"));
        answer(it, "AcceptCustomer", Map.of("acceptance", "ACCEPT"));
        return it;
    }

    private ProcessInstance agreed() {
        var it = waitingForApproval();
        answer(it, "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));
        answer(it, "PrepareHandover", Map.of("handoverCommitments", "none"));
        return it;
    }

    private ProcessInstance objected() {
        var it = agreed();
        execute(job(it));
        execute(job(it));
        desks.face().on(new CustomerObjected(ID));
        assertThat(it).task("Task_DecideOnObjection").hasCandidateGroup("sales-managers");
        return it;
    }

    private static void answer(ProcessInstance it, String name, Map<String, Object> answers) {
        taskService().complete(task("Task_" + name, it).getId(), answers);
    }

    private static Job jobAt(String activity, ProcessInstance it) {
        return managementService()
                .createJobQuery()
                .processInstanceId(it.getId())
                .activityId(activity)
                .singleResult();
    }
}
