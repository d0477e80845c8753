package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;

import java.util.Map;
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
import org.proxenos.dunning.Recorded;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Debt recall")
@Deployment(resources = {"processes/dunning/DebtRecall.bpmn", "forms/dunning/RecallDebt.form"})
@ExtendWith(CoverageReport.class)
class DebtRecallTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("goes to the desk, signed, and is named after the case")
    void recalled() {
        given(desks.endings.recall("C-1", "EUR", "1A2B", "Returned", "cleo")).willReturn(new Recorded.As(CASE.value()));

        var recall = start();

        assertThat(recall).hasPassed("EndEvent_DebtRecalled").isEnded();
        Assertions.assertThat(historyService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(CASE.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("comes back at once where nothing can be taken back")
    void refused() {
        given(desks.endings.recall(any(), any(), any(), any(), any())).willReturn(new Recorded.Refused(REFUSAL));

        assertThatThrownBy(DebtRecallTest::start)
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);

        then(desks.endings).should().recall("C-1", "EUR", "1A2B", "Returned", "cleo");
    }

    private static ProcessInstance start() {
        return runtimeService()
                .startProcessInstanceByKey(
                        "DebtRecall",
                        Map.of(
                                "customerNo", " C-1 ",
                                "currency", "EUR",
                                "caseReference", "1A2B",
                                "recallReason", "Returned"));
    }
}
