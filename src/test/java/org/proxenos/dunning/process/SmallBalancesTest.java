package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.MoneyDesks.theInstance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Small balances")
@Deployment(resources = {"processes/dunning/SmallBalances.bpmn", "forms/dunning/ReviewSmallBalances.form"})
@ExtendWith(CoverageReport.class)
class SmallBalancesTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final UUID REVIEW = UUID.fromString("55555555-5555-5555-5555-555555555555");

    private final MoneyDesks desks = new MoneyDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.house.calendar.today()).willReturn(TODAY);
        given(desks.house.deadlines.isBusinessDay()).willReturn(true);
        given(desks.balances.collect(TODAY)).willReturn(Optional.of(REVIEW));
        given(desks.balances.decide(any(), any(), any(), any())).willReturn(Optional.empty());
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("accounting says which are to be written off")
    void reviewed() {
        var review = collected();
        assertThat(review)
                .hasBusinessKey(REVIEW.toString())
                .isWaitingAt("Task_ReviewSmallBalances")
                .task()
                .hasCandidateGroup("accounting");
        then(desks.house.deadlines).should().inBusinessDays(10);

        answer(review, Map.of("writeOffs", Spin.JSON(List.of("1", "2")), "balancesNote", "hopeless"));

        then(desks.balances).should().decide(REVIEW, List.of("1", "2"), "hopeless", "cleo");
        assertThat(review).hasPassed("EndEvent_SmallBalancesReviewed").isEnded();
    }

    @Test
    @DisplayName("all may be kept")
    void allKept() {
        var review = collected();

        answer(review, Map.of());

        then(desks.balances).should().decide(REVIEW, List.of(), null, "cleo");
        assertThat(review).isEnded();
    }

    @Test
    @DisplayName("a month without any, or that has been reviewed, disturbs nobody")
    void nothing() {
        given(desks.balances.collect(TODAY)).willReturn(Optional.empty());

        collected();

        ended("EndEvent_NothingToReview");
    }

    @Test
    @DisplayName("a day off disturbs nobody")
    void dayOff() {
        given(desks.house.deadlines.isBusinessDay()).willReturn(false);

        morningComes();

        then(desks.balances).shouldHaveNoInteractions();
        ended("EndEvent_DayOff");
    }

    @Test
    @DisplayName("a wrong entry comes back at once and the task stays")
    void wrongEntry() {
        given(desks.balances.decide(any(), any(), any(), any())).willReturn(Optional.of(Desks.REFUSAL));
        var review = collected();

        assertThatThrownBy(() -> answer(review, Map.of("writeOffs", Spin.JSON(List.of("1")))))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(Desks.REASON_MISSING);

        assertThat(review).isWaitingAt("Task_ReviewSmallBalances");
    }

    private static ProcessInstance collected() {
        morningComes();
        var review = theInstance();
        execute(job(review));
        return processInstanceQuery().singleResult();
    }

    private static void morningComes() {
        var clock = managementService().createJobQuery().timers().singleResult();
        managementService().executeJob(clock.getId());
    }

    private static void ended(String end) {
        Assertions.assertThat(historyService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(end)
                        .count())
                .isOne();
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }
}
