package org.proxenos.absence.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import java.beans.Introspector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
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
import org.proxenos.absence.AbsenceCancelled;
import org.proxenos.absence.AbsenceDesk;
import org.proxenos.absence.AbsenceRequest;
import org.proxenos.absence.AbsenceRequested;
import org.proxenos.absence.CoverStep;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.process.CoverageReport;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.AbsenceReason;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.Absences;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Refusal;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("Officer absence")
@Deployment(
        resources = {
            "processes/absence/OfficerAbsence.bpmn",
            "forms/absence/RequestAbsence.form",
            "forms/absence/ApproveAbsence.form",
            "forms/absence/AcceptCover.form",
            "forms/absence/NameCover.form",
            "forms/absence/WriteHandBackNote.form"
        })
@ExtendWith(CoverageReport.class)
class OfficerAbsenceTest {

    private static final UUID ID = UUID.fromString("44444444-4444-4444-4444-444444444444");
    private static final LocalDate FROM = LocalDate.of(2030, 6, 3);
    private static final LocalDate BACK = LocalDate.of(2030, 6, 10);
    private static final Date FIRST_MORNING = Date.from(Instant.parse("2030-06-03T03:00:00Z"));
    private static final Date RETURN = Date.from(Instant.parse("2030-06-10T03:00:00Z"));
    private static final Date IN_A_DAY = Date.from(Instant.parse("2030-05-07T14:00:00Z"));
    private static final Date LATEST = Date.from(Instant.parse("2030-05-07T14:00:01Z"));
    private static final Date IN_TWO_DAYS = Date.from(Instant.parse("2030-05-08T14:00:00Z"));
    private static final Refusal REFUSAL =
            new Refusal("absence.refusal.notYourDecision", List.of("sales-managers"), null);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = engine();

    private final AbsenceDesk desk = mock(AbsenceDesk.class);
    private final SharedTasks shared = mock(SharedTasks.class);
    private final OwnAccount ownAccount = mock(OwnAccount.class);

    private static ProcessEngineCoverageExtension engine() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:absence-rehearsal;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        return ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    @BeforeEach
    void openTheDesk() {
        BpmnAwareTests.init(ENGINE.getProcessEngine());
        var deadlines = mock(Deadlines.class);
        given(deadlines.inBusinessDays(anyInt())).willReturn(IN_TWO_DAYS);
        given(deadlines.inBusinessDays(1)).willReturn(IN_A_DAY);
        given(deadlines.inBusinessDaysOrOn(1, FIRST_MORNING)).willReturn(LATEST);
        given(deadlines.morningOf(FROM)).willReturn(FIRST_MORNING);
        given(deadlines.morningOf(BACK)).willReturn(RETURN);
        given(desk.get(ID)).willReturn(absence("sales-managers"));
        given(desk.usersOf(ID)).willReturn(Optional.of(new AbsenceDesk.Pair("ada", "bob")));
        given(desk.coverStep(ID)).willReturn(CoverStep.SETTLED);
        given(desk.coveringUser(ID)).willReturn(Optional.of("bob"));
        given(ownAccount.call(any()))
                .willAnswer(asked -> asked.<Supplier<?>>getArgument(0).get());
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        var cleo = mock(CurrentUser.class);
        given(cleo.id()).willReturn(Optional.of("cleo"));
        var answers = new AbsenceAnswers(cleo, catalogue);
        Stream.of(
                        new RecordAbsenceRequest(desk, answers),
                        new ChooseAbsenceApprover(desk, deadlines),
                        new RecordAbsenceDecision(desk, answers),
                        new DropAbsenceRequest(desk),
                        new OfferTasksToCover(desk, shared),
                        new CheckCover(desk, deadlines),
                        new AssignToCover(desk),
                        new RecordCoverAnswer(desk, answers),
                        new NoteMissingCoverAnswer(desk),
                        new RecordNamedCover(desk, answers, shared),
                        new SumUpCover(desk),
                        new RecordHandBackNote(desk, answers),
                        new TakeTasksBack(desk, shared))
                .forEach(it ->
                        Mocks.register(Introspector.decapitalize(it.getClass().getSimpleName()), it));
        Mocks.register("deadlines", deadlines);
    }

    @AfterEach
    void closeTheDesk() {
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    @Test
    @DisplayName("what the form asks for is filed as it was entered, and gives the instance its key")
    void askedFor() {
        given(desk.file(any(), any())).willReturn(new Absences.Noted(ID, null));
        var absence = runtimeService()
                .startProcessInstanceByKey(
                        "OfficerAbsence",
                        "whatever somebody has typed",
                        Map.of(
                                "officerNo",
                                "O1",
                                "coverNo",
                                "O2",
                                "awayFrom",
                                "2030-06-03",
                                "backOn",
                                "2030-06-10",
                                "absenceReason",
                                "VACATION"));
        then(desk).should().file(new AbsenceRequest("O1", "O2", FROM, BACK, "VACATION"), "cleo");
        assertThat(absence)
                .isWaitingAt("Task_ApproveAbsence")
                .task()
                .hasCandidateGroup("sales-managers")
                .hasDueDate(IN_TWO_DAYS);
        Assertions.assertThat(processInstanceQuery()
                        .processInstanceBusinessKey(ID.toString())
                        .count())
                .isOne();
    }

    @Test
    @DisplayName("a wrong entry comes back at once and begins nothing")
    void wrongEntry() {
        given(desk.file(any(), any())).willReturn(new Absences.Noted(null, REFUSAL));
        assertThatThrownBy(() -> runtimeService().startProcessInstanceByKey("OfficerAbsence"))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining("sales-managers");
        Assertions.assertThat(processInstanceQuery().count()).isZero();
    }

    @Test
    @DisplayName("where nobody has to agree the tasks are offered on the first morning and come back on the return")
    void fromMorningToReturn() {
        given(desk.get(ID)).willReturn(absence());
        var absence = requested();
        assertThat(absence).isWaitingAt("CatchEvent_FirstMorningCame").hasPassed("EndEvent_CoverSettled");
        assertThat(job(absence)).hasDueDate(FIRST_MORNING);
        then(shared).should(never()).offer(any(), any());

        execute(job(absence));
        then(shared).should().offer("ada", "bob");
        assertThat(job(absence)).hasDueDate(RETURN);

        execute(job(absence));
        then(shared).should().takeBack("ada", "bob");
        assertThat(absence).hasPassed("EndEvent_OfficerIsBack").isEnded();
    }

    @Test
    @DisplayName("an early end brings the tasks back at once")
    void endedEarly() {
        var absence = requested();
        answer(absence, "GRANTED");
        then(desk).should().decide(ID, true, "cleo");
        execute(job(absence));
        cancelled();
        then(shared).should().takeBack("ada", "bob");
        assertThat(absence)
                .hasPassed("BoundaryEvent_AbsenceCancelled", "EndEvent_OfficerIsBack")
                .isEnded();
    }

    @Test
    @DisplayName("what is cancelled before it begins moves nothing")
    void cancelledBefore() {
        given(desk.get(ID)).willReturn(absence());
        var absence = requested();
        cancelled();
        then(shared).shouldHaveNoInteractions();
        assertThat(absence).hasPassed("EndEvent_Cancelled").isEnded();
    }

    @Test
    @DisplayName("the colleague is asked for a business day, and whoever agrees covers")
    void accepted() {
        var absence = granted(CoverStep.ASK);
        assertThat(absence).task("Task_AcceptCover").isAssignedTo("bob").hasDueDate(IN_A_DAY);
        complete(absence, "Task_AcceptCover", Map.of("coverAnswer", "ACCEPT"));
        then(desk).should().recordCoverAnswer(ID, true, null, "cleo");
        assertThat(absence).hasPassed("EndEvent_CoverSettled").isWaitingAt("CatchEvent_FirstMorningCame");
    }

    @Test
    @DisplayName("the colleague cannot: a manager names another, in a business day or on the first day away")
    void declined() {
        var absence = granted(CoverStep.ASK);
        complete(absence, "Task_AcceptCover", Map.of("coverAnswer", "DECLINE", "coverAnswerNote", "Too much"));
        then(desk).should().recordCoverAnswer(ID, false, "Too much", "cleo");
        assertThat(absence)
                .task("Task_NameCover")
                .hasCandidateGroup("sales-managers")
                .hasDueDate(LATEST);
        complete(absence, "Task_NameCover", Map.of("namedCover", "O3", "namedCoverNote", "Has time"));
        then(desk).should().nameCover(ID, "O3", "Has time", "cleo");
        then(shared).shouldHaveNoInteractions();
        assertThat(absence).hasPassed("EndEvent_CoverSettled").isWaitingAt("CatchEvent_FirstMorningCame");
    }

    @Test
    @DisplayName("no answer in time is noted, and a manager names somebody")
    void unanswered() {
        var absence = granted(CoverStep.ASK);
        execute(job("BoundaryEvent_NoAnswerInTime", absence));
        then(desk).should().noteMissingCoverAnswer(ID);
        assertThat(absence).isWaitingAt("Task_NameCover", "CatchEvent_FirstMorningCame");
    }

    @Test
    @DisplayName("what cannot be comes back with the reason, and both questions stay")
    void answersRefused() {
        given(desk.recordCoverAnswer(any(), anyBoolean(), any(), any())).willReturn(Optional.of(REFUSAL));
        given(desk.nameCover(any(), any(), any(), any())).willReturn(Optional.of(REFUSAL));
        var asked = granted(CoverStep.ASK);
        assertThatThrownBy(() -> complete(asked, "Task_AcceptCover", Map.of("coverAnswer", "ACCEPT")))
                .isInstanceOf(RefusedEntry.class);
        assertThat(asked).isWaitingAt("Task_AcceptCover");
        execute(job("BoundaryEvent_NoAnswerInTime", asked));
        assertThatThrownBy(() -> complete(asked, "Task_NameCover", Map.of("namedCover", "O9")))
                .isInstanceOf(RefusedEntry.class);
        assertThat(asked).isWaitingAt("Task_NameCover");
    }

    @Test
    @DisplayName("whoever a manager names while the officer is away gets the tasks at once")
    void namedMeanwhile() {
        var absence = granted(CoverStep.NAME);
        execute(job("CatchEvent_FirstMorningCame", absence));
        given(desk.usersOf(ID))
                .willReturn(
                        Optional.of(new AbsenceDesk.Pair("ada", "bob")),
                        Optional.of(new AbsenceDesk.Pair("ada", "dan")));
        complete(absence, "Task_NameCover", Map.of("namedCover", "O3"));
        then(shared).should().changeCover("ada", "bob", "dan");
    }

    @Test
    @DisplayName("the return ends every open question about who covers")
    void returnEndsQuestions() {
        var absence = granted(CoverStep.NAME);
        execute(job("CatchEvent_FirstMorningCame", absence));
        execute(job("CatchEvent_OfficerCameBack", absence));
        assertThat(absence)
                .hasPassed("EndEvent_DaysAreOver", "EndEvent_OfficerIsBack")
                .isEnded();
    }

    @Test
    @DisplayName("whoever has done something writes a note; whoever signs in no more leaves it to the managers")
    void handBack() {
        given(desk.sumUp(ID)).willReturn(true);
        var absence = granted(CoverStep.SETTLED);
        execute(job(absence));
        given(desk.coveringUser(ID)).willReturn(Optional.empty());
        execute(job(absence));
        assertThat(absence)
                .task("Task_WriteHandBackNote")
                .hasCandidateGroup("sales-managers")
                .hasDueDate(IN_TWO_DAYS);
        given(desk.recordHandBack(any(), any(), any())).willReturn(Optional.of(REFUSAL));
        assertThatThrownBy(() -> complete(absence, "Task_WriteHandBackNote", Map.of("handBackNote", "Calm")))
                .isInstanceOf(RefusedEntry.class);
        given(desk.recordHandBack(any(), any(), any())).willReturn(Optional.empty());
        complete(absence, "Task_WriteHandBackNote", Map.of("handBackNote", "Calm"));
        then(desk).should(times(2)).recordHandBack(ID, "Calm", "cleo");
        assertThat(absence).hasPassed("EndEvent_HandedBack").isEnded();
    }

    @Test
    @DisplayName("a refusal ends it")
    void refused() {
        var absence = requested();
        answer(absence, "REFUSED");
        then(desk).should().decide(ID, false, "cleo");
        assertThat(absence).hasPassed("EndEvent_Refused").isEnded();
    }

    @Test
    @DisplayName("a decision that the desk refuses comes back with the reason")
    void decisionRefused() {
        given(desk.decide(any(), anyBoolean(), any())).willReturn(Optional.of(REFUSAL));
        var absence = requested();
        assertThatThrownBy(() -> answer(absence, "GRANTED")).isInstanceOf(RefusedEntry.class);
        assertThat(absence).isWaitingAt("Task_ApproveAbsence");
    }

    @Test
    @DisplayName("a request nobody has decided on is put away when its end has come")
    void notDecided() {
        var absence = requested();
        assertThat(job(absence)).hasDueDate(RETURN);
        execute(job(absence));
        then(desk).should().drop(ID);
        assertThat(absence).hasPassed("EndEvent_NotDecided").isEnded();
    }

    @Test
    @DisplayName("a request that is taken back takes the task with it")
    void takenBack() {
        var absence = requested();
        cancelled();
        assertThat(absence).hasPassed("EndEvent_TakenBack").isEnded();
    }

    private ProcessInstance requested() {
        face().on(new AbsenceRequested(ID));
        return processInstanceQuery().processInstanceBusinessKey(ID.toString()).singleResult();
    }

    private ProcessInstance granted(CoverStep step) {
        given(desk.get(ID)).willReturn(absence());
        given(desk.coverStep(ID)).willReturn(step);
        return requested();
    }

    private static void complete(ProcessInstance absence, String task, Map<String, Object> answers) {
        taskService().complete(task(task, absence).getId(), answers);
    }

    private void cancelled() {
        face().on(new AbsenceCancelled(ID));
    }

    private OfficerAbsence face() {
        return new OfficerAbsence(runtimeService(), ownAccount);
    }

    private static void answer(ProcessInstance absence, String answer) {
        taskService().complete(task(absence).getId(), Map.of("absenceAnswer", answer));
    }

    private static Absence absence(String... approvers) {
        return new Absence(
                ID,
                OfficerNo.of("O1"),
                OfficerNo.of("O2"),
                FROM,
                BACK,
                BACK,
                AbsenceReason.VACATION,
                approvers.length == 0 ? AbsenceStatus.GRANTED : AbsenceStatus.REQUESTED,
                List.of(approvers),
                "cleo",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
