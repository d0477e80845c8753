package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.Desks.delivered;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.PlanAgreed;
import org.proxenos.dunning.PlanOffer;
import org.proxenos.dunning.PlanRhythm;
import org.proxenos.dunning.Recorded;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.notification.Delivery;

@DisplayName("Payment plan agreement")
@Deployment(resources = {"processes/dunning/PaymentPlanAgreement.bpmn", "forms/dunning/SpreadPayment.form"})
@ExtendWith(CoverageReport.class)
class PaymentPlanAgreementTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID PLAN = UUID.fromString("55555555-5555-5555-5555-555555555555");

    private final Desks desks = new Desks();
    private PaymentPlanAgreement face;

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        face = new PaymentPlanAgreement(runtimeService(), desks.messages, desks.ownAccount);
        given(desks.negotiators.planner()).willReturn("sales-managers");
        given(desks.plans.take(any(), any(), any(), any())).willReturn(new Recorded.As(PLAN));
        given(desks.plans.sendConfirmation(PLAN)).willReturn(Optional.of(delivered(Delivery.Status.SENT)));
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("the debt is spread as agreed, and the customer gets it in writing")
    void agreed() {
        var plan = wanted();
        assertThat(plan)
                .task()
                .hasCandidateGroup("sales-managers")
                .hasCandidateGroup("management")
                .hasDueDate(Desks.IN_TWO_DAYS);

        answer(plan, agreement());

        then(desks.plans)
                .should()
                .take(
                        CASE,
                        PlanOffer.ofAll(3, LocalDate.of(2030, 6, 1), PlanRhythm.MONTH, null),
                        "sales-managers",
                        "cleo");
        then(desks.plans).should(never()).sendConfirmation(any());
        assertThat(plan).isWaitingAt("CatchEvent_SendingHours");
        execute(job(plan));
        then(desks.plans).should().sendConfirmation(PLAN);
        assertThat(plan).hasPassed("EndEvent_PlanConfirmed").isEnded();
    }

    @Test
    @DisplayName("not in the quiet hours")
    void quiet() {
        given(desks.plans.sendConfirmation(PLAN))
                .willReturn(
                        Optional.of(delivered(Delivery.Status.LATER)), Optional.of(delivered(Delivery.Status.SENT)));
        var plan = wanted();
        answer(plan, agreement());

        execute(job(plan));
        assertThat(plan).as("quiet hours had begun").isWaitingAt("CatchEvent_SendingHours");
        execute(job(plan));

        then(desks.plans).should(times(2)).sendConfirmation(PLAN);
        assertThat(plan).hasPassed("EndEvent_PlanConfirmed").isEnded();
    }

    @Test
    @DisplayName("and not about a plan that has ended meanwhile")
    void ended() {
        given(desks.plans.sendConfirmation(PLAN)).willReturn(Optional.empty());
        var plan = wanted();
        answer(plan, agreement());

        execute(job(plan));

        assertThat(plan).hasPassed("EndEvent_PlanConfirmed").isEnded();
    }

    @Test
    @DisplayName("a plan agreed elsewhere is confirmed as well, and nobody is asked for another")
    void elsewhere() {
        var asked = wanted();

        face.on(new PlanAgreed(PLAN, CASE));

        assertThat(asked).hasPassed("EndEvent_NothingLeftToAsk").isEnded();
        var plan = runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE.toString())
                .singleResult();
        assertThat(plan).isWaitingAt("CatchEvent_SendingHours");
        execute(job(plan));
        then(desks.plans).should().sendConfirmation(PLAN);
        assertThat(plan).hasPassed("EndEvent_PlanConfirmed").isEnded();
    }

    @Test
    @DisplayName("or no plan is possible, for a reason")
    void none() {
        given(desks.plans.noPlan(any(), any(), any())).willReturn(Optional.empty());
        var plan = wanted();

        answer(plan, Map.of("planAnswer", "NONE", "planNote", "bankrupt"));

        then(desks.plans).should().noPlan(CASE, "bankrupt", "cleo");
        assertThat(plan).hasPassed("EndEvent_NoPlanPossible").isEnded();
    }

    @Test
    @DisplayName("a wrong entry comes back at once")
    void refused() {
        given(desks.plans.take(any(), any(), any(), any())).willReturn(new Recorded.Refused(Desks.REFUSAL));
        var plan = wanted();

        assertThatThrownBy(() -> answer(plan, agreement())).isInstanceOf(RefusedEntry.class);

        assertThat(plan).isWaitingAt("Task_SpreadPayment");
    }

    private static Map<String, Object> agreement() {
        return Map.of("planAnswer", "AGREED", "planInstalments", 3, "planFirst", "2030-06-01", "planRhythm", "MONTH");
    }

    private static ProcessInstance wanted() {
        return runtimeService().startProcessInstanceByKey(PaymentPlanAgreement.KEY, CASE.toString());
    }
}
