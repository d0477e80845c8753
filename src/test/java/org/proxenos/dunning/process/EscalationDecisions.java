package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.Desks.delivered;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.CollectionsOutcome;
import org.proxenos.dunning.CreditHoldReversed;
import org.proxenos.dunning.StepAction;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.notification.Delivery.Status;

/** What people decide about a case, and what puts an end to their tasks. */
abstract class EscalationDecisions extends EscalationRehearsal {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"GRANTED, 1", "DECLINED, 0"})
    @DisplayName("a manager decides on a credit hold, and only a granted one is applied")
    void creditHold(String decision, int applied) {
        var delay = stepDue(StepAction.CREDIT_HOLD_PROPOSAL);
        assertThat(delay).isWaitingAt("Task_DecideOnCreditHold").task().hasCandidateGroup("sales-managers");

        answer(delay, Map.of("creditHoldAnswer", decision, "creditHoldNote", "third time"));

        then(desks.steps).should().decideOnCreditHold(CASE, applied == 1, "third time", "cleo");
        then(desks.dunning).should(times(applied)).applyCreditHold(CASE);
        assertThat(delay).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("a credit hold that nobody decides is for management to decide as well after four business days")
    void managementAsked() {
        var delay = stepDue(StepAction.CREDIT_HOLD_PROPOSAL);
        then(desks.deadlines).should().inBusinessDays(4);

        execute(job("BoundaryEvent_FourBusinessDaysPassed", delay));

        then(desks.steps).should().creditHoldOverdue(CASE);
        assertThat(delay)
                .hasPassed("EndEvent_ManagementAsked")
                .isWaitingAt("Task_DecideOnCreditHold")
                .task()
                .hasCandidateGroup("sales-managers")
                .hasCandidateGroup("management");
    }

    @Test
    @DisplayName("a credit hold that is taken back is released, once")
    void creditHoldReversed() {
        var delay = stepDue(StepAction.CREDIT_HOLD_PROPOSAL);
        answer(delay, Map.of("creditHoldAnswer", "GRANTED"));
        given(desks.dunning.determineLevel(CASE)).willReturn(false);
        then(desks.dunning).should(never()).releaseCreditHold(any());

        face().on(new CreditHoldReversed(CASE));
        assertThat(delay)
                .hasPassed("ThrowEvent_UndoCreditHold", "Task_ReleaseCreditHold")
                .isWaitingAt(WAITING);
        face().on(new CreditHoldReversed(CASE));

        assertThat(delay).isWaitingAt(WAITING);
        then(desks.dunning).should(times(1)).releaseCreditHold(CASE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LEGAL, EndEvent_Legal", "AGENCY, EndEvent_Agency", "WRITE_OFF, EndEvent_WrittenOff"})
    @DisplayName("at the end of the ladder a decision can end the case")
    void collectionsEnd(CollectionsOutcome outcome, String end) {
        var delay = stepDue(StepAction.COLLECTIONS_DECISION);
        assertThat(delay)
                .isWaitingAt("Task_DecideOnCollections")
                .task()
                .hasCandidateGroup("sales-managers")
                .hasCandidateGroup("credit-risk");

        answer(delay, Map.of("collectionsOutcome", outcome.name(), "collectionsNote", "see file"));

        then(desks.steps).should().decideOnCollections(CASE, outcome, null, "see file", "cleo");
        then(desks.dunning).should().close(CASE, outcome.ending());
        assertThat(delay).hasPassed("EndEvent_CaseDecided", end).isEnded();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = CollectionsOutcome.class,
            names = {"STOP"})
    @DisplayName("or let it rest until a day")
    void collectionsRest(CollectionsOutcome outcome) {
        var delay = stepDue(StepAction.COLLECTIONS_DECISION);

        answer(delay, Map.of("collectionsOutcome", outcome.name(), "collectionsUntil", "2030-06-01"));

        then(desks.steps).should().decideOnCollections(CASE, outcome, LocalDate.of(2030, 6, 1), null, "cleo");
        then(desks.dunning).should(never()).close(any(), any());
        assertThat(delay).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("or spread it over instalments, which somebody agrees with the customer")
    void collectionsPlan() {
        var delay = stepDue(StepAction.COLLECTIONS_DECISION);

        answer(delay, Map.of("collectionsOutcome", "PAYMENT_PLAN", "collectionsNote", "ten instalments"));
        assertThat(delay).isWaitingAt("Task_AgreeOnPaymentPlan");
        answer(calledProcessInstance(delay), Map.of("planAnswer", "NONE", "planNote", "cannot pay at all"));

        then(desks.plans).should().noPlan(CASE, "cannot pay at all", "cleo");
        assertThat(delay).isWaitingAt(WAITING);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LEGAL, EndEvent_Legal", "AGENCY, EndEvent_Agency", "WRITE_OFF, EndEvent_WrittenOff"})
    @DisplayName("where the table names a second group, the case ends only when somebody of it has countersigned")
    void countersigned(CollectionsOutcome outcome, String end) {
        var delay = decidedButNotSigned(outcome);
        then(desks.dunning).should(never()).close(any(), any());
        then(desks.deadlines).should().inBusinessDays(5);

        answer(delay, Map.of("countersignature", "AGREE"));

        then(desks.steps).should().countersign(CASE, true, null, "cleo");
        then(desks.dunning).should().close(CASE, outcome.ending());
        assertThat(delay).hasPassed("EndEvent_CaseDecided", end).isEnded();
    }

    @Test
    @DisplayName("a plan is agreed with the customer once it is countersigned")
    void planCountersigned() {
        var delay = decidedButNotSigned(CollectionsOutcome.PAYMENT_PLAN);

        answer(delay, Map.of("countersignature", "AGREE", "countersignatureNote", "good idea"));

        then(desks.steps).should().countersign(CASE, true, "good idea", "cleo");
        assertThat(delay).isWaitingAt("Task_AgreeOnPaymentPlan");
    }

    @Test
    @DisplayName("a decision that is not countersigned goes back to the people who decide, as often as it takes")
    void notCountersigned() {
        var delay = decidedButNotSigned(CollectionsOutcome.LEGAL);

        answer(delay, Map.of("countersignature", "DISAGREE", "countersignatureNote", "too early"));

        then(desks.steps).should().countersign(CASE, false, "too early", "cleo");
        then(desks.dunning).should(never()).close(any(), any());
        assertThat(delay)
                .isWaitingAt("Task_DecideOnCollections")
                .task()
                .hasCandidateGroup("sales-managers")
                .hasCandidateGroup("credit-risk");

        answer(delay, Map.of("collectionsOutcome", "AGENCY", "collectionsNote", "the agency, then"));
        assertThat(delay).isWaitingAt("Task_CountersignDecision");
        answer(delay, Map.of("countersignature", "AGREE"));

        then(desks.dunning).should().close(CASE, CaseStatus.AGENCY);
        assertThat(delay).hasPassed("EndEvent_Agency").isEnded();
    }

    @Test
    @DisplayName("where the amount changes so much that others are to decide, they are asked instead")
    void othersDecide() {
        var delay = stepDue(StepAction.COLLECTIONS_DECISION);
        ledgerChangedMeanwhile();
        assertThat(delay).hasNotPassed("BoundaryEvent_OthersAreToDecide");

        given(desks.steps.othersAreToDecide(CASE)).willReturn(true);
        given(desks.steps.decidersOf(CASE)).willReturn("management");
        ledgerChangedMeanwhile();

        assertThat(delay)
                .hasPassed("BoundaryEvent_OthersAreToDecide")
                .isWaitingAt("Task_DecideOnCollections")
                .task()
                .hasCandidateGroup("management");
        Assertions.assertThat(taskQuery().taskCandidateGroup("credit-risk").count())
                .isZero();
    }

    @Test
    @DisplayName("also where a decision waits for a second signature")
    void othersDecideInstead() {
        var delay = decidedButNotSigned(CollectionsOutcome.LEGAL);
        given(desks.steps.othersAreToDecide(CASE)).willReturn(true);

        ledgerChangedMeanwhile();

        then(desks.steps).should(times(2)).decidersOf(CASE);
        assertThat(delay).hasPassed("BoundaryEvent_DecisionIsForOthers").isWaitingAt("Task_DecideOnCollections");
        then(desks.dunning).should(never()).close(any(), any());
    }

    @Test
    @DisplayName("whoever may not countersign is told so at once, and the decision still waits")
    void mayNotCountersign() {
        given(desks.steps.countersign(any(), anyBoolean(), any(), any())).willReturn(Optional.of(REFUSAL));
        var delay = decidedButNotSigned(CollectionsOutcome.LEGAL);

        assertThatThrownBy(() -> answer(delay, Map.of("countersignature", "DISAGREE")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);

        assertThat(delay).isWaitingAt("Task_CountersignDecision");
        then(desks.dunning).should(never()).close(any(), any());
    }

    @Test
    @DisplayName("money that comes in before the second signature ends it all")
    void clearedBeforeTheSecondSignature() {
        var delay = decidedButNotSigned(CollectionsOutcome.WRITE_OFF);

        cleared();

        assertThat(delay).hasPassed("BoundaryEvent_CaseCleared").isEnded();
        Assertions.assertThat(taskQuery().count()).isZero();
        then(desks.dunning).should().close(CASE, CaseStatus.CLEARED);
    }

    private ProcessInstance decidedButNotSigned(CollectionsOutcome outcome) {
        given(desks.steps.countersignersOf(CASE)).willReturn(Optional.of("accounting"));
        given(desks.steps.awaitsCountersignature(CASE)).willReturn(true);
        var delay = stepDue(StepAction.COLLECTIONS_DECISION);
        answer(delay, Map.of("collectionsOutcome", outcome.name(), "collectionsNote", "see file"));
        assertThat(delay).isWaitingAt("Task_CountersignDecision").task().hasCandidateGroup("accounting");
        return delay;
    }

    @Test
    @DisplayName("a wrong entry comes back at once and the decision stays open")
    void wrongEntry() {
        given(desks.steps.decideOnCreditHold(any(), anyBoolean(), any(), any())).willReturn(Optional.of(REFUSAL));
        var delay = stepDue(StepAction.CREDIT_HOLD_PROPOSAL);

        assertThatThrownBy(() -> answer(delay, Map.of("creditHoldAnswer", "GRANTED")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);

        assertThat(delay).isWaitingAt("Task_DecideOnCreditHold").hasNoVariables();
        then(desks.dunning).should(never()).applyCreditHold(any());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(StepAction.class)
    @DisplayName("whatever is being done, it ends at once when the ledger says that the case is cleared")
    void clearedMeanwhile(StepAction action) {
        given(desks.dunning.stepOf(CASE)).willReturn(StepAction.FORMAL_NOTICE);
        var delay = stepDue(action);

        cleared();

        assertThat(delay).hasPassed("BoundaryEvent_CaseCleared").isEnded();
        Assertions.assertThat(taskQuery().count()).isZero();
        Assertions.assertThat(processInstanceQuery().count()).isZero();
        then(desks.dunning).should().close(CASE, CaseStatus.CLEARED);
    }

    @Test
    @DisplayName("the search for an address ends as well when the case is cleared")
    void clearedWhileContactDataAreFixed() {
        given(desks.steps.sendReminder(CASE)).willReturn(Optional.of(delivered(Status.UNDELIVERABLE)));
        var delay = stepDue(StepAction.EMAIL_REMINDER);
        execute(job(delay));

        cleared();

        assertThat(delay).isEnded();
        Assertions.assertThat(taskQuery().count()).isZero();
    }
}
