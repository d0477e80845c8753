package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.answer;

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
import org.proxenos.dunning.PlanRhythm;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Payment plan agreement")
@Deployment(resources = {"processes/dunning/PaymentPlanAgreement.bpmn", "forms/dunning/SpreadPayment.form"})
@ExtendWith(CoverageReport.class)
class PaymentPlanAgreementTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("the debt is spread as agreed")
    void agreed() {
        given(desks.plans.agree(any(), any(), any(), any(), any(), any())).willReturn(Optional.empty());
        var plan = wanted();

        answer(plan, agreement());

        then(desks.plans).should().agree(CASE, 3, LocalDate.of(2030, 6, 1), PlanRhythm.MONTH, null, "cleo");
        assertThat(plan).hasPassed("EndEvent_PlanAgreed").isEnded();
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
        given(desks.plans.agree(any(), any(), any(), any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
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
