package org.proxenos.reassignment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.process.CoverageReport;

@DisplayName("Unattended customers")
@Deployment(resources = "processes/reassignment/UnattendedCustomers.bpmn")
@ExtendWith(CoverageReport.class)
class UnattendedCustomersTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ReassignmentDesks.engine();

    private final ReassignmentDesks desks = new ReassignmentDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.deadlines.isBusinessDay()).willReturn(true);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("every business morning the managers are asked about customers without an officer")
    void asked() {
        morningComes();
        then(desks.searches).shouldHaveNoInteractions();
        execute(job(processInstanceQuery().singleResult()));
        then(desks.searches).should().open();
        ended("EndEvent_ManagersAsked");
    }

    @Test
    @DisplayName("a day off disturbs nobody")
    void dayOff() {
        given(desks.deadlines.isBusinessDay()).willReturn(false);
        morningComes();
        then(desks.searches).shouldHaveNoInteractions();
        ended("EndEvent_DayOff");
    }

    private static void morningComes() {
        managementService()
                .executeJob(managementService()
                        .createJobQuery()
                        .timers()
                        .singleResult()
                        .getId());
    }

    private static void ended(String end) {
        assertThat(historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(end)
                        .count())
                .isOne();
        assertThat(processInstanceQuery().count()).isZero();
    }
}
