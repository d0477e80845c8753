package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.MoneyDesks.theInstance;

import java.time.LocalDate;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.PreventiveDesk;

@DisplayName("Preventive reminders")
@Deployment(resources = "processes/dunning/PreventiveReminders.bpmn")
@ExtendWith(CoverageReport.class)
class PreventiveRemindersTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    private final Desks house = new Desks();
    private final PreventiveDesk desk = mock(PreventiveDesk.class);

    @BeforeEach
    void openTheDesks() {
        house.open(ENGINE);
        Mocks.register("collectPreventiveReminders", new CollectPreventiveReminders(desk, house.calendar));
        Mocks.register("sendPreventiveReminders", new SendPreventiveReminders(desk));
        given(house.calendar.today()).willReturn(TODAY);
        given(house.deadlines.isBusinessDay()).willReturn(true);
        given(desk.collect(TODAY)).willReturn(true);
    }

    @AfterEach
    void closeTheDesks() {
        house.close();
    }

    @Test
    @DisplayName("the mails leave in the sending hours, some at a time, until nobody is left")
    void sent() {
        given(desk.send()).willReturn(true, false);
        collected();
        BpmnAwareTests.assertThat(theInstance()).isWaitingAt("CatchEvent_SendingHours");
        then(desk).should(times(0)).send();

        execute(job(theInstance()));
        BpmnAwareTests.assertThat(theInstance()).isWaitingAt("CatchEvent_SendingHours");
        execute(job(theInstance()));

        then(desk).should(times(2)).send();
        then(house.deadlines).should(times(2)).sendingHours();
        ended("EndEvent_CustomersReminded");
    }

    @Test
    @DisplayName("a mail server that takes nothing is tried again later, and nothing is lost")
    void mailServerInTrouble() {
        given(desk.send()).willThrow(new IllegalStateException("Not now")).willReturn(false);
        collected();

        assertThatThrownBy(() -> execute(job(theInstance()))).hasMessageContaining("Not now");
        BpmnAwareTests.assertThat(theInstance()).isWaitingAt("CatchEvent_SendingHours");
        execute(job(theInstance()));

        ended("EndEvent_CustomersReminded");
    }

    @Test
    @DisplayName("a morning without anything to remind of ends at once")
    void nobody() {
        given(desk.collect(TODAY)).willReturn(false);

        collected();

        ended("EndEvent_NobodyToRemind");
    }

    @Test
    @DisplayName("a day off disturbs nobody")
    void dayOff() {
        given(house.deadlines.isBusinessDay()).willReturn(false);

        morningComes();

        then(desk).shouldHaveNoInteractions();
        ended("EndEvent_DayOff");
    }

    private static void collected() {
        morningComes();
        execute(job(theInstance()));
    }

    private static void morningComes() {
        var clock = managementService().createJobQuery().timers().singleResult();
        managementService().executeJob(clock.getId());
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
