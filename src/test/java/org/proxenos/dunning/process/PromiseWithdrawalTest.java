package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.Recorded;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Promise withdrawal")
@Deployment(resources = {"processes/dunning/PromiseWithdrawal.bpmn", "forms/dunning/WithdrawPromise.form"})
@ExtendWith(CoverageReport.class)
class PromiseWithdrawalTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID PROMISE = UUID.fromString("33333333-3333-3333-3333-333333333333");

    private final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.negotiators.refusal(any(), any())).willReturn(Optional.empty());
        given(desks.negotiators.openCase("C-1", "EUR")).willReturn(CASE);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("takes back the promise that runs, signed by whoever entered it")
    void withdrawn() {
        given(desks.promises.withdrawRunning(any(), any(), any())).willReturn(new Recorded.As(PROMISE));

        var withdrawal = start();

        then(desks.promises).should().withdrawRunning(CASE, "It was a mistake", "cleo");
        assertThat(withdrawal).hasPassed("EndEvent_Withdrawn").isEnded();
        Assertions.assertThat(BpmnAwareTests.historyService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(PROMISE.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("comes back at once where no promise runs")
    void refused() {
        given(desks.promises.withdrawRunning(any(), any(), any())).willReturn(new Recorded.Refused(REFUSAL));

        assertThatThrownBy(PromiseWithdrawalTest::start)
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
    }

    @Test
    @DisplayName("of a promise of somebody else's customer does not reach the desk")
    void notMine() {
        given(desks.negotiators.refusal("C-1", "EUR")).willReturn(Optional.of(REFUSAL));

        assertThatThrownBy(PromiseWithdrawalTest::start).isInstanceOf(RefusedEntry.class);

        then(desks.promises).should(never()).withdrawRunning(any(), any(), any());
    }

    private static ProcessInstance start() {
        return runtimeService()
                .startProcessInstanceByKey(
                        "PromiseWithdrawal",
                        Map.of("customerNo", " C-1 ", "currency", "EUR", "withdrawalNote", "It was a mistake"));
    }
}
