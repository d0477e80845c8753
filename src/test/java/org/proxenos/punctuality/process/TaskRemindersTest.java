package org.proxenos.punctuality.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.process.CoverageReport;
import org.proxenos.punctuality.PunctualityDesk;

@DisplayName("Task reminders")
@Deployment(resources = "processes/punctuality/TaskReminders.bpmn")
@ExtendWith(CoverageReport.class)
class TaskRemindersTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = engine();

    private final PunctualityDesk desk = mock(PunctualityDesk.class);
    private final Deadlines deadlines = mock(Deadlines.class);

    private static ProcessEngineCoverageExtension engine() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:punctuality-rehearsal;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        return ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    @BeforeEach
    void openTheDesk() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        Mocks.register("escalateOverdueTasks", new EscalateOverdueTasks(desk));
        Mocks.register("collectTaskReminders", new CollectTaskReminders(desk));
        Mocks.register("sendTaskReminders", new SendTaskReminders(desk));
        Mocks.register("deadlines", deadlines);
        given(deadlines.isBusinessDay()).willReturn(true);
    }

    @AfterEach
    void closeTheDesk() {
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    @DisplayName(
            "first all that is overdue is brought before somebody, some at a time, then people are told, some at a time")
    void someAtATime() {
        given(desk.escalate()).willReturn(true, false);
        given(desk.collect()).willReturn(true);
        given(desk.send()).willReturn(true, false);

        theHourStrikes();
        goesOnFrom("Task_EscalateOverdueTasks");
        goesOnFrom("Task_EscalateOverdueTasks");
        then(desk).should(times(0)).collect();
        goesOnFrom("Task_CollectTaskReminders");
        goesOnFrom("Task_SendTaskReminders");
        goesOnFrom("Task_SendTaskReminders");

        then(desk).should(times(2)).escalate();
        then(desk).should(times(2)).send();
        ended("EndEvent_ColleaguesReminded");
    }

    @Test
    @DisplayName("a mail server that takes nothing is tried again later, and nothing is planned anew")
    void mailServerInTrouble() {
        given(desk.collect()).willReturn(true);
        given(desk.send()).willThrow(new IllegalStateException("Not now")).willReturn(false);
        theHourStrikes();
        goesOnFrom("Task_EscalateOverdueTasks");
        goesOnFrom("Task_CollectTaskReminders");

        assertThatThrownBy(() -> execute(job(theInstance()))).hasMessageContaining("Not now");
        goesOnFrom("Task_SendTaskReminders");

        then(desk).should(times(1)).collect();
        ended("EndEvent_ColleaguesReminded");
    }

    @Test
    @DisplayName("where everything is in time nobody is disturbed")
    void nobody() {
        theHourStrikes();
        goesOnFrom("Task_EscalateOverdueTasks");
        goesOnFrom("Task_CollectTaskReminders");

        then(desk).should(times(0)).send();
        ended("EndEvent_NobodyToRemind");
    }

    @Test
    @DisplayName("a day off disturbs nobody")
    void dayOff() {
        given(deadlines.isBusinessDay()).willReturn(false);

        theHourStrikes();

        then(desk).shouldHaveNoInteractions();
        ended("EndEvent_DayOff");
    }

    @Test
    @DisplayName("every start of the application makes up for a run that was missed")
    void missed() {
        new TaskReminders(runtimeService()).makeUpForAMissedRun();

        goesOnFrom("Task_EscalateOverdueTasks");
        then(desk).should().escalate();
    }

    private static void theHourStrikes() {
        managementService()
                .executeJob(managementService()
                        .createJobQuery()
                        .timers()
                        .singleResult()
                        .getId());
    }

    private static void goesOnFrom(String task) {
        BpmnAwareTests.assertThat(theInstance()).isWaitingAt(task);
        execute(job(theInstance()));
    }

    private static ProcessInstance theInstance() {
        return processInstanceQuery().singleResult();
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
