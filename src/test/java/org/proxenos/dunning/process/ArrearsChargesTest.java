package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.Desks.delivered;
import static org.proxenos.dunning.process.MoneyDesks.theInstance;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.dunning.CaseClosed;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.ChargesDecision;
import org.proxenos.dunning.ChargesHandling;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.notification.Delivery;

@DisplayName("Arrears charges")
@Deployment(resources = {"processes/dunning/ArrearsCharges.bpmn", "forms/dunning/DecideOnCharges.form"})
@ExtendWith(CoverageReport.class)
class ArrearsChargesTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.charges.open(CASE)).willReturn(true);
        given(desks.charges.chooseHandling(CASE)).willReturn(ChargesHandling.ASK);
        given(desks.charges.decide(any(), any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("accounting decides; charges that are waived end there")
    void waived() {
        var charges = toBeDecided();
        assertThat(charges).isWaitingAt("Task_DecideOnCharges").task().hasCandidateGroup("accounting");
        then(desks.house.deadlines).should().inBusinessDays(5);

        answer(charges, decision("WAIVED"));

        then(desks.charges).should().decide(CASE, ChargesDecision.WAIVED, "because", "cleo");
        then(desks.charges).should(never()).sendStatement(any());
        assertThat(charges).hasPassed("EndEvent_ChargesWaived").isEnded();
    }

    @Test
    @DisplayName("charges that are carried over wait for the next case")
    void carried() {
        var charges = toBeDecided();

        answer(charges, decision("CARRIED"));

        assertThat(charges).hasPassed("EndEvent_ChargesCarried").isEnded();
    }

    @Test
    @DisplayName("of charges that are collected the customer gets a statement, at a decent hour")
    void collected() {
        given(desks.charges.sendStatement(CASE))
                .willReturn(delivered(Delivery.Status.LATER), delivered(Delivery.Status.SENT));
        var charges = toBeDecided();

        answer(charges, decision("COLLECTED"));
        assertThat(charges).isWaitingAt("CatchEvent_HoursForStatement");
        execute(job(charges));
        assertThat(charges).isWaitingAt("CatchEvent_HoursForStatement");
        execute(job(charges));

        then(desks.charges).should(times(2)).sendStatement(CASE);
        assertThat(charges).hasPassed("EndEvent_ChargesCollected").isEnded();
    }

    @Test
    @DisplayName("what the table waives nobody is asked about")
    void waivedByRule() {
        given(desks.charges.chooseHandling(CASE)).willReturn(ChargesHandling.WAIVE);

        var charges = toBeDecided();

        then(desks.charges).should().waive(CASE);
        assertThat(charges)
                .hasPassed("Task_WaiveCharges", "EndEvent_ChargesWaived")
                .isEnded();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and the task stays")
    void wrongEntry() {
        given(desks.charges.decide(any(), any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
        var charges = toBeDecided();

        assertThatThrownBy(() -> answer(charges, decision("WAIVED")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(Desks.REASON_MISSING);

        assertThat(charges).isWaitingAt("Task_DecideOnCharges");
    }

    @Test
    @DisplayName("a case that left no charges begins nothing")
    void nothingAccrued() {
        given(desks.charges.open(CASE)).willReturn(false);

        cleared();

        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"LEGAL", "AGENCY", "WRITTEN_OFF"})
    @DisplayName("a case that ended otherwise than by payment begins nothing")
    void notCleared(CaseStatus ending) {
        new ArrearsCharges(desks.charges, desks.house.starts).on(new CaseClosed(CASE, ending));

        then(desks.charges).shouldHaveNoInteractions();
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    private void cleared() {
        new ArrearsCharges(desks.charges, desks.house.starts).on(new CaseClosed(CASE, CaseStatus.CLEARED));
    }

    private ProcessInstance toBeDecided() {
        cleared();
        var charges = theInstance();
        assertThat(charges).isWaitingAt("Task_ChooseChargesHandling").hasBusinessKey(CASE.toString());
        execute(job(charges));
        return charges;
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("chargesDecision", decision, "chargesNote", "because");
    }
}
