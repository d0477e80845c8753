package org.proxenos.reassignment.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.BDDMockito.given;
import static org.proxenos.reassignment.process.ReassignmentDesks.ID;
import static org.proxenos.reassignment.process.ReassignmentDesks.REFUSAL;

import java.util.Map;
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
import org.proxenos.reassignment.Filed;

@DisplayName("Reassignment withdrawal")
@Deployment(
        resources = {
            "processes/reassignment/ReassignmentWithdrawal.bpmn",
            "forms/reassignment/WithdrawReassignment.form"
        })
@ExtendWith(CoverageReport.class)
class ReassignmentWithdrawalTest {

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
    @DisplayName("a request is taken back as entered, or comes back with the reason")
    void entered() {
        given(desks.requests.withdrawOf("C1", "because", "cleo")).willReturn(new Filed(ID, null));
        given(desks.requests.withdrawOf("C2", "because", "cleo")).willReturn(new Filed(null, REFUSAL));
        assertThat(runtimeService()
                        .startProcessInstanceByKey(
                                "ReassignmentWithdrawal", Map.of("customerNo", "C1", "withdrawalNote", "because")))
                .isEnded();
        assertThatThrownBy(() -> runtimeService()
                        .startProcessInstanceByKey(
                                "ReassignmentWithdrawal", Map.of("customerNo", "C2", "withdrawalNote", "because")))
                .isInstanceOf(RefusedEntry.class);
    }
}
