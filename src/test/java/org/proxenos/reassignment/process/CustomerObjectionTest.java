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

@DisplayName("Customer objection")
@Deployment(
        resources = {"processes/reassignment/CustomerObjection.bpmn", "forms/reassignment/RecordCustomerObjection.form"
        })
@ExtendWith(CoverageReport.class)
class CustomerObjectionTest {

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
    @DisplayName("an objection is recorded as entered, or comes back with the reason")
    void entered() {
        given(desks.transfers.objectOf("C1", "because", "cleo")).willReturn(new Filed(ID, null));
        given(desks.transfers.objectOf("C2", "because", "cleo")).willReturn(new Filed(null, REFUSAL));
        assertThat(runtimeService()
                        .startProcessInstanceByKey(
                                "CustomerObjection", Map.of("customerNo", "C1", "customersWords", "because")))
                .isEnded();
        assertThatThrownBy(() -> runtimeService()
                        .startProcessInstanceByKey(
                                "CustomerObjection", Map.of("customerNo", "C2", "customersWords", "because")))
                .isInstanceOf(RefusedEntry.class);
    }
}
