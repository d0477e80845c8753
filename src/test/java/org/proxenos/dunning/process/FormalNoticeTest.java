package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;
import static org.proxenos.dunning.process.Desks.delivered;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.dunning.StepAction;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.notification.Delivery.Status;

@DisplayName("Formal notice")
@Deployment(
        resources = {
            "processes/dunning/FormalNotice.bpmn",
            "forms/dunning/MeetCustomer.form",
            "forms/dunning/ConfirmNotice.form",
            "forms/dunning/IssueFormalNotice.form",
            "forms/dunning/IssueFinalDemand.form"
        })
@ExtendWith(CoverageReport.class)
class FormalNoticeTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final Map<String, Object> GO = Map.of("officerSay", "GO", "sayNote", "fine");
    private static final Map<String, Object> POSTED = Map.of("proofOfSending", "RE 1234 5678 9 GR");

    private final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.letters.mail(CASE)).willReturn(Optional.of(delivered(Status.SENT)));
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("without a veto back office posts the letter, and a mail follows")
    void posted() {
        var notice = notice(StepAction.FORMAL_NOTICE, false);
        then(desks.letters).should().prepare(CASE);
        assertThat(notice).isWaitingAt("Task_IssueFormalNotice").task().hasCandidateGroup("back-office");

        answer(notice, POSTED);
        then(desks.letters).should().posted(CASE, "RE 1234 5678 9 GR", "cleo");
        assertThat(notice).isWaitingAt("Task_InformColleagues");
        execute(job(notice));
        then(desks.letters).should().informColleagues(CASE);
        assertThat(notice).isWaitingAt("CatchEvent_SendingHours");
        then(desks.letters).should(never()).mail(any());

        execute(job(notice));
        assertThat(notice).hasPassed("EndEvent_NoticeGiven").isEnded();
    }

    @Test
    @DisplayName("a final demand is posted as registered mail")
    void finalDemand() {
        var demand = notice(StepAction.FINAL_DEMAND, false);

        assertThat(demand).isWaitingAt("Task_IssueFinalDemand").task().hasCandidateGroup("back-office");
        answer(demand, POSTED);
        execute(job(demand));
        execute(job(demand));

        assertThat(demand).isEnded();
    }

    @Test
    @DisplayName("without proof of posting the letter stays on back office's desk")
    void noProof() {
        given(desks.letters.posted(any(), any(), any())).willReturn(Optional.of(REFUSAL));
        var notice = notice(StepAction.FORMAL_NOTICE, false);

        assertRefused(notice, Map.of("proofOfSending", " "), "Task_IssueFormalNotice");
    }

    @Test
    @DisplayName("the officer of an important customer meets the customer first and may let the letter go")
    void meeting() {
        var notice = notice(StepAction.MEETING_AND_NOTICE, true);
        assertThat(notice).isWaitingAt("Task_MeetCustomer").task().isAssignedTo("ada");

        answer(notice, GO);

        then(desks.steps).should().letGo(CASE, "fine", "cleo");
        assertThat(notice).isWaitingAt("Task_IssueFormalNotice");
    }

    @Test
    @DisplayName("an officer who is asked for the second time at a level is not asked")
    void notAskedTwice() {
        assertThat(notice(StepAction.MEETING_AND_NOTICE, false)).isWaitingAt("Task_IssueFormalNotice");
    }

    @Test
    @DisplayName("an officer may hold the final demand back")
    void heldBack() {
        var demand = notice(StepAction.FINAL_DEMAND, true);
        assertThat(demand).isWaitingAt("Task_ConfirmNotice").task().isAssignedTo("ada");

        answer(demand, Map.of("officerSay", "HOLD", "heldUntil", "2030-05-09", "sayNote", "cheque in the mail"));

        then(desks.steps).should().holdBack(CASE, LocalDate.of(2030, 5, 9), "cheque in the mail", "cleo");
        then(desks.letters).should(never()).prepare(any());
        assertThat(demand).hasPassed("EndEvent_NoticeHeldBack").isEnded();
    }

    @Test
    @DisplayName("a veto that the desk refuses comes back to the officer with the reason")
    void vetoRefused() {
        given(desks.steps.holdBack(any(), any(), any(), any())).willReturn(Optional.of(REFUSAL));
        var demand = notice(StepAction.FINAL_DEMAND, true);

        assertRefused(demand, Map.of("officerSay", "HOLD"), "Task_ConfirmNotice");
    }

    @Test
    @DisplayName("silence is consent, after as many business days as the table gives")
    void silence() {
        given(desks.dunning.vetoDaysOf(CASE)).willReturn(3);
        var demand = notice(StepAction.FINAL_DEMAND, true);
        then(desks.deadlines).should().inBusinessDays(3);

        execute(job("BoundaryEvent_TimeForAVetoPassed", demand));

        assertThat(demand).isWaitingAt("Task_IssueFinalDemand");
        then(desks.steps).should(never()).letGo(any(), any(), any());
    }

    @Test
    @DisplayName("a meeting that does not come about does not stop the letter")
    void noMeeting() {
        given(desks.dunning.vetoDaysOf(CASE)).willReturn(5);
        var notice = notice(StepAction.MEETING_AND_NOTICE, true);
        then(desks.deadlines).should().inBusinessDays(5);

        execute(job("BoundaryEvent_TimeForAMeetingPassed", notice));

        assertThat(notice).isWaitingAt("Task_IssueFormalNotice");
    }

    @Test
    @DisplayName("nobody gets a mail in quiet hours: it waits for the morning")
    void quietHours() {
        given(desks.letters.mail(CASE))
                .willReturn(Optional.of(delivered(Status.LATER)), Optional.of(delivered(Status.SENT)));
        var notice = notice(StepAction.FORMAL_NOTICE, false);
        answer(notice, POSTED);
        execute(job(notice));

        execute(job(notice));
        assertThat(notice).hasPassed("BoundaryEvent_QuietHoursBegan").isWaitingAt("CatchEvent_SendingHours");

        execute(job(notice));
        assertThat(notice).isEnded();
        then(desks.letters).should(times(2)).mail(CASE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Status.class,
            names = {"STORED", "ALREADY", "UNDELIVERABLE", "UNCERTAIN"})
    @DisplayName("the letter stands for itself, whatever becomes of the mail")
    void letterStands(Status status) {
        given(desks.letters.mail(CASE)).willReturn(Optional.of(delivered(status)));
        var notice = notice(StepAction.FORMAL_NOTICE, false);
        answer(notice, POSTED);
        execute(job(notice));

        execute(job(notice));

        assertThat(notice).isEnded();
    }

    @Test
    @DisplayName("a letter that is no longer wanted is not set, whoever has spoken first")
    void notWanted() {
        given(desks.letters.prepare(CASE)).willReturn(false);
        var notice = notice(StepAction.MEETING_AND_NOTICE, true);

        answer(notice, GO);

        assertThat(notice).hasPassed("EndEvent_NoticeWithdrawn").isEnded();
    }

    @Test
    @DisplayName("a letter that was not posted is withdrawn if the case has changed")
    void withdrawn() {
        given(desks.letters.prepare(CASE)).willReturn(true, false);
        var notice = notice(StepAction.FORMAL_NOTICE, false);

        answer(notice, Map.of("postingAnswer", "NOT_POSTED"));

        then(desks.letters).should().notPosted(CASE, "cleo");
        then(desks.letters).should(never()).posted(any(), any(), any());
        assertThat(notice).hasPassed("EndEvent_NoticeWithdrawn").isEnded();
    }

    @Test
    @DisplayName("else it is made anew, and the answer of before is not the answer about the new one")
    void madeAnew() {
        var notice = notice(StepAction.FORMAL_NOTICE, false);

        answer(notice, Map.of("postingAnswer", "NOT_POSTED"));

        then(desks.letters).should(times(2)).prepare(CASE);
        assertThat(notice).isWaitingAt("Task_IssueFormalNotice");
        answer(notice, POSTED);
        assertThat(notice).isWaitingAt("Task_InformColleagues");
    }

    @Test
    @DisplayName("a letter that had left before has its day")
    void hadLeft() {
        var notice = notice(StepAction.FORMAL_NOTICE, false);

        answer(notice, Map.of("postingAnswer", "ALREADY_POSTED", "postedOn", "2030-05-03", "proofOfSending", "RE 1"));

        then(desks.letters).should().wasPosted(CASE, LocalDate.of(2030, 5, 3), "RE 1", "cleo");
        assertThat(notice).isWaitingAt("Task_InformColleagues");
    }

    @Test
    @DisplayName("no mail follows a letter whose case has changed since it was posted")
    void noMail() {
        given(desks.letters.mail(CASE)).willReturn(Optional.empty());
        var notice = notice(StepAction.FORMAL_NOTICE, false);
        answer(notice, POSTED);
        execute(job(notice));

        execute(job(notice));

        assertThat(notice).hasPassed("EndEvent_NoticeGiven").isEnded();
    }

    private ProcessInstance notice(StepAction action, boolean officerMayObject) {
        given(desks.dunning.stepOf(CASE)).willReturn(action);
        given(desks.steps.mayOfficerObject(CASE)).willReturn(officerMayObject);
        return Desks.start("FormalNotice");
    }

    private static void assertRefused(ProcessInstance notice, Map<String, Object> entry, String task) {
        assertThatThrownBy(() -> answer(notice, entry))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        assertThat(notice).isWaitingAt(task);
    }
}
