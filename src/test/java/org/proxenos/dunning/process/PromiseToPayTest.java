package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.NEXT_CHECK;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.proxenos.dunning.Instalment;
import org.proxenos.dunning.PromiseMade;
import org.proxenos.dunning.PromiseOutcome;
import org.proxenos.dunning.PromiseSettledByLedger;
import org.proxenos.dunning.PromiseWithdrawn;
import org.proxenos.dunning.Recorded;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Promise to pay")
@Deployment(resources = {"processes/dunning/PromiseToPay.bpmn", "forms/dunning/TakePromise.form"})
@ExtendWith(CoverageReport.class)
class PromiseToPayTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID PROMISE = UUID.fromString("33333333-3333-3333-3333-333333333333");

    private final Desks desks = new Desks();
    private PromiseToPay face;

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        face = new PromiseToPay(runtimeService(), desks.messages, desks.ownAccount);
        given(desks.promises.nextLook(PROMISE)).willReturn(NEXT_CHECK);
        given(desks.negotiators.refusal(any(), any())).willReturn(Optional.empty());
        given(desks.negotiators.openCase("C-1", "EUR")).willReturn(CASE);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName(
            "is waited for until the morning after the money should be here, and looked at again for each instalment")
    void kept() {
        var promise = made();
        assertThat(promise).isWaitingAt("Gateway_WaitForNews");
        assertThat(job(promise)).hasDueDate(Desks.IN_TWO_DAYS);

        given(desks.promises.judge(PROMISE)).willReturn(PromiseOutcome.RUNNING, PromiseOutcome.KEPT);
        execute(job(promise));
        assertThat(promise).isWaitingAt("Gateway_WaitForNews");
        execute(job(promise));

        assertThat(promise).hasPassed("EndEvent_Kept").isEnded();
        then(desks.promises).should(never()).informOfficer(any());
        then(desks.messages).should(atLeastOnce()).forget(PROMISE.toString());
    }

    @Test
    @DisplayName("ends as soon as the books say so")
    void settledByLedger() {
        var promise = made();
        given(desks.promises.judge(PROMISE)).willReturn(PromiseOutcome.PARTLY);

        face.on(new PromiseSettledByLedger(PROMISE));

        assertThat(promise).hasPassed("EndEvent_PartlyKept").isEnded();
    }

    @Test
    @DisplayName("that is broken is told to the officer, when officers read their mail")
    void broken() {
        var promise = made();
        given(desks.promises.judge(PROMISE)).willReturn(PromiseOutcome.BROKEN);
        execute(job(promise));
        assertThat(promise).isWaitingAt("CatchEvent_SendingHours");
        then(desks.promises).should(never()).informOfficer(any());

        execute(job(promise));

        then(desks.promises).should().informOfficer(PROMISE);
        assertThat(promise).hasPassed("EndEvent_Broken").isEnded();
    }

    @Test
    @DisplayName("that is withdrawn is not waited for")
    void withdrawn() {
        var promise = made();
        given(desks.promises.judge(PROMISE)).willReturn(PromiseOutcome.WITHDRAWN);

        face.on(new PromiseWithdrawn(PROMISE));

        assertThat(promise).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    @Test
    @DisplayName("entered in Tasklist is recorded with all its instalments and watched under its own id")
    void offered() {
        given(desks.negotiators.isManager()).willReturn(true);
        given(desks.promises.take(any(), any(), any(), any(), any(), anyBoolean()))
                .willReturn(new Recorded.As(PROMISE));

        start(Map.of(
                "promisedFor2",
                "2030-05-17",
                "promisedAmount2",
                "80.00",
                "promisedAmount3",
                "",
                "givenBy",
                "Mrs Beta",
                "promiseNote",
                "after the fair"));

        then(desks.promises)
                .should()
                .take(
                        CASE,
                        List.of(
                                new Instalment(LocalDate.of(2030, 5, 10), new BigDecimal("120.50")),
                                new Instalment(LocalDate.of(2030, 5, 17), new BigDecimal("80.00"))),
                        "Mrs Beta",
                        "after the fair",
                        "cleo",
                        true);
        assertThat(theInstance()).isWaitingAt("Gateway_WaitForNews");
    }

    @Test
    @DisplayName("that the rules do not allow comes back at once, and nothing has begun")
    void refused() {
        given(desks.promises.take(any(), any(), any(), any(), any(), anyBoolean()))
                .willReturn(new Recorded.Refused(REFUSAL));

        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);

        org.assertj.core.api.Assertions.assertThat(processInstanceQuery().count())
                .isZero();
    }

    @Test
    @DisplayName("of somebody with whom one has nothing to agree does not reach the desk")
    void notMine() {
        given(desks.negotiators.refusal("C-1", "EUR")).willReturn(Optional.of(REFUSAL));

        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(RefusedEntry.class);

        then(desks.promises).should(never()).take(any(), any(), any(), any(), any(), anyBoolean());
    }

    private ProcessInstance made() {
        face.on(new PromiseMade(PROMISE, CASE));
        return theInstance();
    }

    private static ProcessInstance theInstance() {
        return processInstanceQuery()
                .processInstanceBusinessKey(PROMISE.toString())
                .singleResult();
    }

    private static void start(Map<String, Object> more) {
        var entered = new HashMap<String, Object>(Map.of(
                "customerNo", " C-1 ", "currency", "EUR", "promisedFor", "2030-05-10", "promisedAmount", "120.50"));
        entered.putAll(more);
        runtimeService().startProcessInstanceByKey("PromiseToPay", entered);
    }
}
