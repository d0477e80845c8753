package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Overdue scan")
@Deployment(resources = "processes/dunning/OverdueScan.bpmn")
@ExtendWith(CoverageReport.class)
class OverdueScanTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.house.calendar.today()).willReturn(TODAY);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("on a business day the ledger is scanned for that day, and then searched for unallocated money")
    void businessDay() {
        given(desks.house.deadlines.isBusinessDay()).willReturn(true);

        morningComes();
        var scan = processInstanceQuery().singleResult();
        execute(job(scan));

        then(desks.house.scan).should().run(TODAY);
        then(desks.allocations).shouldHaveNoInteractions();
        execute(job(scan));
        then(desks.allocations).should().lookForMoney(TODAY);
        assertThat(scan).hasPassed("EndEvent_OverdueFound").isEnded();
    }

    @Test
    @DisplayName("on a day off nobody is disturbed")
    void dayOff() {
        given(desks.house.deadlines.isBusinessDay()).willReturn(false);

        morningComes();

        then(desks.house.scan).shouldHaveNoInteractions();
        Assertions.assertThat(historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_DayOff")
                        .count())
                .isOne();
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("a scan that breaks off is tried again, and the next morning is not forgotten")
    void brokenOff() {
        given(desks.house.deadlines.isBusinessDay()).willReturn(true);
        willThrow(new IllegalStateException("no database"))
                .willReturn(null)
                .given(desks.house.scan)
                .run(TODAY);
        morningComes();
        var scan = processInstanceQuery().singleResult();

        assertThatThrownBy(() -> execute(job(scan))).hasMessageContaining("no database");
        assertThat(scan).isWaitingAt("Task_ScanLedger");
        Assertions.assertThat(managementService().createJobQuery().timers().count())
                .isOne();

        execute(job(scan));
        execute(job(scan));
        assertThat(scan).isEnded();
    }

    private static void morningComes() {
        var clock = managementService().createJobQuery().timers().singleResult();
        managementService().executeJob(clock.getId());
    }
}
