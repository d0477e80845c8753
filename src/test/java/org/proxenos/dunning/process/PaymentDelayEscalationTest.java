package org.proxenos.dunning.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.Desks.delivered;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.FollowUpResumed;
import org.proxenos.dunning.InsolvencyOutcome;
import org.proxenos.dunning.Situation;
import org.proxenos.dunning.StepAction;
import org.proxenos.notification.Delivery.Status;

@DisplayName("Payment-delay escalation")
@Deployment(
        resources = {
            "processes/dunning/PaymentDelayEscalation.bpmn",
            "processes/dunning/CustomerCall.bpmn",
            "processes/dunning/FormalNotice.bpmn",
            "processes/dunning/PaymentPlanAgreement.bpmn",
            "forms/dunning/SpreadPayment.form",
            "forms/dunning/FixContactData.form",
            "forms/dunning/DecideOnCreditHold.form",
            "forms/dunning/DecideOnCollections.form",
            "forms/dunning/CountersignDecision.form",
            "forms/dunning/CallCustomer.form",
            "forms/dunning/IssueFormalNotice.form",
            "forms/dunning/CheckInsolvency.form"
        })
@ExtendWith(CoverageReport.class)
class PaymentDelayEscalationTest extends EscalationDecisions {

    @Test
    @DisplayName("a debt that is settled before the first look closes the case")
    void settled() {
        found(Situation.SETTLED);

        then(desks.dunning).should().close(CASE, CaseStatus.CLEARED);
        then(desks.messages).should().forget(CASE.toString());
        Assertions.assertThat(processInstanceQuery().count()).isZero();
        Assertions.assertThat(historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_Cleared")
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("while follow-up rests the case waits, and is looked at again when the time has come")
    void rests() {
        var delay = found(Situation.FROZEN);
        assertThat(delay).isWaitingAt(WAITING);
        assertThat(job(delay)).hasDueDate(Desks.IN_TWO_DAYS);

        execute(job(delay));

        assertThat(delay).hasPassed("CatchEvent_NextCheckDue").isWaitingAt(WAITING);
        then(desks.dunning).should(times(2)).assess(CASE);
        then(desks.dunning).should(never()).determineLevel(any());
    }

    @Test
    @DisplayName("before the next step is due nobody is disturbed; news from the ledger is looked at")
    void notYetDue() {
        var delay = found(Situation.OVERDUE);
        assertThat(delay).isWaitingAt(WAITING);

        ledgerChanged();

        assertThat(delay).hasPassed("CatchEvent_LedgerChanged").isWaitingAt(WAITING);
        then(desks.dunning).should(times(2)).determineLevel(CASE);
        then(desks.dunning).should(never()).chooseStep(any());
    }

    @Test
    @DisplayName("a promise, a dispute or a hold is looked at as soon as it is known")
    void agreement() {
        var delay = found(Situation.OVERDUE);

        agreementChanged();

        assertThat(delay).hasPassed("CatchEvent_AgreementChanged").isWaitingAt(WAITING);
        then(desks.dunning).should(times(2)).assess(CASE);
    }

    @Test
    @DisplayName("a returned payment begins a case of its own")
    void returned() {
        given(desks.dunning.assess(CASE)).willReturn(Situation.FROZEN);

        paymentReturned();

        assertThat(processInstanceQuery().singleResult())
                .hasPassed("StartEvent_PaymentReturned")
                .isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("a step that has been taken already is not taken again")
    void nothingToDo() {
        assertThat(stepDue(StepAction.NONE)).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("a reminder leaves in sending hours")
    void reminder() {
        var delay = stepDue(StepAction.EMAIL_REMINDER);
        assertThat(delay).isWaitingAt("CatchEvent_SendingHours");
        then(desks.steps).should(never()).sendReminder(any());

        execute(job(delay));

        then(desks.steps).should().sendReminder(CASE);
        assertThat(delay).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("a reminder that nobody wants any more is not sent, and the case goes on")
    void reminderNotWanted() {
        given(desks.steps.sendReminder(CASE)).willReturn(Optional.empty());
        var delay = stepDue(StepAction.EMAIL_REMINDER);

        execute(job(delay));

        assertThat(delay).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("a reminder that was late for sending hours waits for the next ones")
    void quietHours() {
        given(desks.steps.sendReminder(CASE))
                .willReturn(Optional.of(delivered(Status.LATER)), Optional.of(delivered(Status.SENT)));
        var delay = stepDue(StepAction.EMAIL_REMINDER);

        execute(job(delay));
        assertThat(delay).hasPassed("BoundaryEvent_QuietHoursBegan").isWaitingAt("CatchEvent_SendingHours");

        execute(job(delay));
        assertThat(delay).isWaitingAt(WAITING);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Status.class,
            names = {"UNDELIVERABLE", "UNCERTAIN"})
    @DisplayName("where a reminder cannot reach the customer the officer calls")
    void callInstead(Status status) {
        given(desks.steps.sendReminder(CASE)).willReturn(Optional.of(delivered(status)));
        given(desks.steps.canBeCalled(CASE)).willReturn(true);
        var delay = stepDue(StepAction.EMAIL_REMINDER);

        execute(job(delay));

        assertThat(delay).hasPassed("BoundaryEvent_DeliveryFailed").isWaitingAt("Task_TalkWithCustomer");
    }

    @Test
    @DisplayName("where there is no phone number either back office finds an address, and the reminder goes out")
    void fixContactData() {
        given(desks.steps.sendReminder(CASE))
                .willReturn(Optional.of(delivered(Status.UNDELIVERABLE)), Optional.of(delivered(Status.SENT)));
        var delay = stepDue(StepAction.EMAIL_REMINDER);
        execute(job(delay));
        assertThat(delay).isWaitingAt("Task_FixContactData").task().hasCandidateGroup("back-office");

        answer(delay, Map.of("contactAnswer", "SEND", "contactNote", "moved to Patras"));
        then(desks.steps).should().contactDataFixed(CASE, false, "moved to Patras", "cleo");

        execute(job(delay));
        assertThat(delay).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("a reminder that arrived after all is not sent again")
    void arrivedAfterAll() {
        given(desks.steps.sendReminder(CASE)).willReturn(Optional.of(delivered(Status.UNCERTAIN)), Optional.empty());
        var delay = stepDue(StepAction.EMAIL_REMINDER);
        execute(job(delay));

        answer(delay, Map.of("contactAnswer", "ARRIVED", "contactNote", "rang them"));
        execute(job(delay));

        then(desks.steps).should().contactDataFixed(CASE, true, "rang them", "cleo");
        assertThat(delay).isWaitingAt(WAITING);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = StepAction.class,
            names = {"OFFICER_SOFT_CALL", "OFFICER_CALL"})
    @DisplayName("the officer calls, in a process that knows the case")
    void call(StepAction action) {
        var delay = stepDue(action);
        var call = calledProcessInstance("CustomerCall", delay);
        Assertions.assertThat(call.getBusinessKey()).isEqualTo(CASE.toString());

        answer(call, Map.of("callOutcome", "REFUSES"));

        assertThat(delay).isWaitingAt(WAITING);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = StepAction.class,
            names = {"MEETING_AND_NOTICE", "FORMAL_NOTICE", "FINAL_DEMAND"})
    @DisplayName("a letter is given, in a process that knows the case")
    void letter(StepAction action) {
        given(desks.dunning.stepOf(CASE)).willReturn(StepAction.FORMAL_NOTICE);
        var delay = stepDue(action);
        var notice = calledProcessInstance("FormalNotice", delay);
        Assertions.assertThat(notice.getBusinessKey()).isEqualTo(CASE.toString());

        answer(notice, Map.of("proofOfSending", "RE 1"));
        execute(job(notice));
        execute(job(notice));

        assertThat(delay).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("when the customer is insolvent everything stops, and credit risk decides on the same day")
    void insolvent() {
        var delay = stepDue(StepAction.OFFICER_CALL);
        assertThat(delay).isWaitingAt("Task_TalkWithCustomer");

        insolvencyDeclared();

        then(desks.insolvencies).should().stopFollowUp(CASE);
        then(desks.deadlines).should(atLeastOnce()).inBusinessDays(0);
        Assertions.assertThat(processInstanceQuery()
                        .processDefinitionKey("CustomerCall")
                        .count())
                .isZero();
        assertThat(delay).isWaitingAt("Task_CheckInsolvency").task().hasCandidateGroup("credit-risk");
        answer(
                delay,
                Map.of(
                        "insolvencyOutcome", "REGISTER_CLAIM",
                        "claimReference", "PTX 7/2030",
                        "insolvencyNote", "Gazette of 3 May"));

        then(desks.insolvencies)
                .should()
                .decide(CASE, InsolvencyOutcome.REGISTER_CLAIM, "PTX 7/2030", "Gazette of 3 May", "cleo");
        then(desks.messages).should().forget(CASE.toString());
        assertThat(delay).hasPassed("EndEvent_Insolvent").isEnded();
        then(desks.dunning).should(never()).close(any(), any());
    }

    @Test
    @DisplayName("a claim against an insolvent customer may be written off")
    void insolventWrittenOff() {
        var delay = found(Situation.FROZEN);
        insolvencyDeclared();

        answer(delay, Map.of("insolvencyOutcome", "WRITE_OFF", "insolvencyNote", "No assets"));

        assertThat(delay).hasPassed("EndEvent_ClaimWrittenOff").isEnded();
    }

    @Test
    @DisplayName("what credit risk cannot decide comes back with the reason")
    void insolvencyRefused() {
        given(desks.insolvencies.decide(any(), any(), any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
        var delay = found(Situation.FROZEN);
        insolvencyDeclared();

        Assertions.assertThatThrownBy(() -> answer(delay, Map.of("insolvencyOutcome", "WRITE_OFF")))
                .hasMessageContaining(Desks.REASON_MISSING);

        assertThat(delay).isWaitingAt("Task_CheckInsolvency");
        then(desks.messages).should(never()).forget(any());
    }

    @Test
    @DisplayName("a customer who is not insolvent after all is followed up as before")
    void notInsolvent() {
        var delay = found(Situation.FROZEN);
        insolvencyDeclared();

        answer(delay, Map.of("insolvencyOutcome", "NOT_INSOLVENT", "insolvencyNote", "Namesake"));

        then(desks.insolvencies).should().resume(CASE);
        then(desks.messages).should(never()).forget(any());
        assertThat(delay).hasPassed("EndEvent_FollowUpResumed").isEnded();
    }

    @Test
    @DisplayName("so is one of whom somebody else takes it back")
    void insolvencyTakenBack() {
        var delay = found(Situation.FROZEN);
        insolvencyDeclared();

        insolvencyWithdrawn();

        then(desks.insolvencies).should().resume(CASE);
        assertThat(delay)
                .hasPassed("BoundaryEvent_InsolvencyWithdrawn", "EndEvent_FollowUpResumed")
                .isEnded();
    }

    @Test
    @DisplayName("follow-up that is resumed begins under the number of its case")
    void resumed() {
        given(desks.dunning.assess(CASE)).willReturn(Situation.FROZEN);

        face().on(new FollowUpResumed(CASE));

        assertThat(processInstanceQuery()
                        .processInstanceBusinessKey(CASE.toString())
                        .singleResult())
                .isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("who was told before is thanked for paying, in sending hours")
    void thanks() {
        given(desks.dunning.close(CASE, CaseStatus.CLEARED)).willReturn(true);
        given(desks.steps.sendThanks(CASE)).willReturn(delivered(Status.LATER), delivered(Status.SENT));
        var delay = found(Situation.SETTLED);
        assertThat(delay).isWaitingAt("CatchEvent_HoursForThanks");

        execute(job(delay));
        assertThat(delay).hasPassed("BoundaryEvent_TooLateForThanks").isWaitingAt("CatchEvent_HoursForThanks");

        execute(job(delay));
        assertThat(delay).hasPassed("EndEvent_Cleared").isEnded();
    }
}
