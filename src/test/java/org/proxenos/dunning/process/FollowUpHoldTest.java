package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.IN_TWO_DAYS;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.RestDesks.ID;
import static org.proxenos.dunning.process.RestDesks.MORNING_OF_LAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.proxenos.dunning.Filed;
import org.proxenos.dunning.HoldLifted;
import org.proxenos.dunning.HoldRequest;
import org.proxenos.dunning.HoldRequested;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Follow-up hold")
@Deployment(
        resources = {
            "processes/dunning/FollowUpHold.bpmn",
            "forms/dunning/RequestHold.form",
            "forms/dunning/ApproveHold.form"
        })
@ExtendWith(CoverageReport.class)
class FollowUpHoldTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private final RestDesks desks = new RestDesks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.holds.approversOf(ID)).willReturn(List.of("sales-managers", "credit-risk"));
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("what the form asks for is filed as it was entered, and gives the instance its key")
    void askedFor() {
        given(desks.holds.file(any(), any())).willReturn(new Filed(ID, null));
        var hold = runtimeService()
                .startProcessInstanceByKey(
                        "FollowUpHold",
                        "whatever somebody has typed",
                        Map.of(
                                "customerNo",
                                "C1",
                                "holdScope",
                                "ITEM",
                                "invoiceNo",
                                "I1",
                                "instalment",
                                2,
                                "holdReason",
                                "OTHER",
                                "holdFrom",
                                "2030-05-06",
                                "holdUntil",
                                "2030-06-03",
                                "holdNote",
                                "because"));
        then(desks.holds)
                .should()
                .file(
                        new HoldRequest(
                                "C1",
                                "ITEM",
                                "I1",
                                2,
                                "OTHER",
                                LocalDate.of(2030, 5, 6),
                                LocalDate.of(2030, 6, 3),
                                "because"),
                        "cleo");
        assertThat(hold)
                .isWaitingAt("Task_ApproveHold")
                .task()
                .hasCandidateGroup("sales-managers")
                .hasCandidateGroup("credit-risk")
                .hasDueDate(IN_TWO_DAYS);
        Assertions.assertThat(processInstanceQuery()
                        .processInstanceBusinessKey(ID.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and begins nothing")
    void wrongEntry() {
        given(desks.holds.file(any(), any())).willReturn(new Filed(null, REFUSAL));
        assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey("FollowUpHold"))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("where nobody has to agree it waits for its end, which is noted")
    void ends() {
        given(desks.holds.approversOf(ID)).willReturn(List.of());
        var hold = requested();
        assertThat(hold).isWaitingAt("Gateway_WaitForTheEnd");
        assertThat(job(hold)).hasDueDate(MORNING_OF_LAST);

        execute(job(hold));
        then(desks.holds).should().end(ID);
        assertThat(hold).hasPassed("EndEvent_Ended").isEnded();
    }

    @Test
    @DisplayName("where somebody agrees it is in force until it is lifted")
    void lifted() {
        var hold = requested();
        answer(hold, Map.of("holdAnswer", "GRANTED"));
        then(desks.holds).should().decide(ID, true, null, "cleo");
        assertThat(hold).isWaitingAt("Gateway_WaitForTheEnd");

        desks.followUpHold().on(new HoldLifted(ID));
        assertThat(hold).hasPassed("EndEvent_Lifted").isEnded();
    }

    @Test
    @DisplayName("a refusal ends it")
    void refused() {
        var hold = requested();
        answer(hold, Map.of("holdAnswer", "REFUSED", "holdAnswerNote", "no"));
        then(desks.holds).should().decide(ID, false, "no", "cleo");
        assertThat(hold).hasPassed("EndEvent_Refused").isEnded();
    }

    @Test
    @DisplayName("a decision that the desk refuses comes back with the reason")
    void decisionRefused() {
        given(desks.holds.decide(any(), anyBoolean(), any(), any())).willReturn(Optional.of(REFUSAL));
        var hold = requested();
        assertThatThrownBy(() -> answer(hold, Map.of("holdAnswer", "GRANTED")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        assertThat(hold).isWaitingAt("Task_ApproveHold");
    }

    @Test
    @DisplayName("a request nobody has decided on is put away when its end has come")
    void notDecided() {
        var hold = requested();
        assertThat(job(hold)).hasDueDate(MORNING_OF_LAST);
        execute(job(hold));
        then(desks.holds).should().drop(ID);
        assertThat(hold).hasPassed("EndEvent_NotDecided").isEnded();
    }

    @Test
    @DisplayName("a request that is taken back takes the task with it")
    void withdrawn() {
        var hold = requested();
        desks.followUpHold().on(new HoldLifted(ID));
        assertThat(hold).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    private ProcessInstance requested() {
        desks.followUpHold().on(new HoldRequested(ID));
        return processInstanceQuery().processInstanceBusinessKey(ID.toString()).singleResult();
    }
}
