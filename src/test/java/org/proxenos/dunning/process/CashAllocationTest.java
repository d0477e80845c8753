package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.MoneyDesks.theInstance;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.dunning.AllocationAnswer;
import org.proxenos.dunning.MoneySettledByLedger;
import org.proxenos.dunning.MoneyToAllocate;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Cash allocation")
@Deployment(resources = {"processes/dunning/CashAllocation.bpmn", "forms/dunning/AllocateMoney.form"})
@ExtendWith(CoverageReport.class)
class CashAllocationTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID MONEY = UUID.fromString("44444444-4444-4444-4444-444444444444");

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.allocations.decide(any(), any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ALLOCATED, EndEvent_MoneyAllocated",
        "REFUND, EndEvent_RefundWanted",
        "KEEP_AS_CREDIT, EndEvent_CreditKept"
    })
    @DisplayName("accounting says what the money is for")
    void decided(AllocationAnswer decision, String end) {
        var money = found();
        assertThat(money).isWaitingAt("Task_AllocateMoney").task().hasCandidateGroup("accounting");
        then(desks.house.deadlines).should().inBusinessDays(2);

        answer(money, Map.of("allocationAnswer", decision.name(), "allocationNote", "because"));

        then(desks.allocations).should().decide(MONEY, decision, "because", "cleo");
        assertThat(money).hasPassed(end).isEnded();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and the task stays")
    void wrongEntry() {
        given(desks.allocations.decide(any(), any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
        var money = found();

        assertThatThrownBy(() -> answer(money, Map.of("allocationAnswer", "REFUND")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(Desks.REASON_MISSING);

        assertThat(money).isWaitingAt("Task_AllocateMoney");
    }

    @Test
    @DisplayName("nobody is asked any longer once the books have the answer")
    void settledByLedger() {
        var money = found();

        new CashAllocation(desks.house.starts, desks.house.messages).on(new MoneySettledByLedger(MONEY));

        then(desks.allocations).should().drop(MONEY);
        then(desks.allocations).should(never()).decide(any(), any(), any(), any());
        then(desks.house.messages).should().forget(MONEY.toString());
        assertThat(money).hasPassed("EndEvent_NothingLeftToAllocate").isEnded();
    }

    private ProcessInstance found() {
        new CashAllocation(desks.house.starts, desks.house.messages).on(new MoneyToAllocate(List.of(MONEY)));
        return theInstance();
    }
}
