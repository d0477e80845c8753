package org.proxenos.dunning.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.beans.Introspector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.mockito.invocation.InvocationOnMock;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.dunning.DunningDesk;
import org.proxenos.dunning.InsolvencyDesk;
import org.proxenos.dunning.LetterDesk;
import org.proxenos.dunning.Negotiators;
import org.proxenos.dunning.OverdueScan;
import org.proxenos.dunning.PlanDesk;
import org.proxenos.dunning.PromiseDesk;
import org.proxenos.dunning.Refusal;
import org.proxenos.dunning.StepDesk;
import org.proxenos.dunning.TriageDesk;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.notification.Delivery;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The desks behind the models, which only pretend; the models and the delegates between are real. */
class Desks {

    static final CaseId CASE = CaseId.of("11111111-1111-1111-1111-111111111111");
    static final LocalDate NEXT_CHECK = LocalDate.of(2030, 5, 6);
    static final Date IN_TWO_DAYS = Date.from(Instant.parse("2030-05-08T14:00:00Z"));
    static final Refusal REFUSAL = new Refusal("dunning.refusal.reasonMissing", List.of());
    static final String REASON_MISSING = "A reason is needed.";

    final DunningDesk dunning = mock(DunningDesk.class);
    final StepDesk steps = mock(StepDesk.class);
    final LetterDesk letters = mock(LetterDesk.class);
    final InsolvencyDesk insolvencies = mock(InsolvencyDesk.class);
    final TriageDesk triage = mock(TriageDesk.class);
    final PromiseDesk promises = mock(PromiseDesk.class);
    final DisputeDesk disputes = mock(DisputeDesk.class);
    final Negotiators negotiators = mock(Negotiators.class);
    final OverdueScan scan = mock(OverdueScan.class);
    final BusinessCalendar calendar = mock(BusinessCalendar.class);
    final Deadlines deadlines = mock(Deadlines.class);
    final Messages messages = mock(Messages.class);
    final CaseBook book = mock(CaseBook.class);
    final PlanDesk plans = mock(PlanDesk.class);
    final OwnAccount ownAccount = mock(OwnAccount.class);
    final ProcessStarts starts = mock(ProcessStarts.class);

    static ProcessEngineCoverageExtension engine() {
        return engine(1.0);
    }

    /**
     * @param coverage at least this part of the elements must be travelled
     * @param others processes that are deployed because they are called, and have tests of their own
     */
    static ProcessEngineCoverageExtension engine(double coverage, String... others) {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:rehearsal;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return ProcessEngineCoverageExtension.builder(configuration)
                .excludeProcessDefinitionKeys(others)
                .assertClassCoverageAtLeast(coverage)
                .build();
    }

    void open(ProcessEngineCoverageExtension engine) {
        BpmnAwareTests.init(engine.getProcessEngine());
        given(deadlines.inBusinessDays(anyInt())).willReturn(IN_TWO_DAYS);
        given(deadlines.sendingHours()).willReturn(Date.from(Instant.EPOCH));
        given(deadlines.nextMorning()).willReturn(IN_TWO_DAYS);
        given(deadlines.morningOf(NEXT_CHECK)).willReturn(IN_TWO_DAYS);
        given(dunning.planNextCheck(CASE)).willReturn(NEXT_CHECK);
        given(steps.officerOf(CASE)).willReturn(Optional.of(Officer.of(OfficerNo.of("7"), "Ada", null, "ada", null)));
        given(letters.prepare(CASE)).willReturn(true);
        given(letters.daysToPost()).willReturn(2);
        given(plans.plannersOf(CASE)).willReturn("sales-managers,management");
        given(steps.decidersOf(CASE)).willReturn("sales-managers,credit-risk");
        willAnswer(Desks::correlate).given(messages).send(any(), any());
        willAnswer(Desks::correlate).given(messages).sendOnCommit(any(), any());
        willAnswer(sent -> {
                    runtimeService()
                            .createMessageCorrelation(
                                    sent.<ProcessMessage>getArgument(0).name())
                            .processInstanceBusinessKey(sent.getArgument(1))
                            .correlateAll();
                    return null;
                })
                .given(messages)
                .deliver(any(), any());
        willAnswer(asked -> asked.<Supplier<?>>getArgument(0).get())
                .given(ownAccount)
                .call(any());
        willAnswer(asked -> {
                    asked.<Collection<String>>getArgument(1)
                            .forEach(key -> runtimeService().startProcessInstanceByKey(asked.getArgument(0), key));
                    return null;
                })
                .given(starts)
                .startAll(any(), any());
        willAnswer(asked -> {
                    asked.<Collection<String>>getArgument(1).forEach(key -> runtimeService()
                            .startProcessInstanceByMessage(
                                    asked.<ProcessMessage>getArgument(0).name(), key));
                    return null;
                })
                .given(starts)
                .startAllAt(any(), any());
        register();
    }

    private static Object correlate(InvocationOnMock sent) {
        runtimeService()
                .createMessageCorrelation(sent.<ProcessMessage>getArgument(0).name())
                .processInstanceBusinessKey(sent.getArgument(1))
                .correlate();
        return null;
    }

    void close() {
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    private void register() {
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        var answers = new Answers(new Signed(), catalogue);
        Stream.of(
                        new AssessCase(dunning),
                        new DetermineLevel(dunning),
                        new ChooseStep(dunning),
                        new PlanNextCheck(dunning, deadlines),
                        new SendReminder(steps),
                        new RecordContactData(steps, answers),
                        new RecordCreditHoldDecision(steps, answers),
                        new EscalateCreditHold(steps, taskService()),
                        new ApplyCreditHold(dunning),
                        new ReleaseCreditHold(dunning),
                        new ChooseDeciders(steps),
                        new RecordCollectionsDecision(steps, answers),
                        new RecordCountersignature(steps, answers),
                        new RecordPlanAgreement(plans, negotiators, answers),
                        new SendPlanConfirmation(plans),
                        new ChoosePlanners(plans),
                        new CloseCase(dunning, messages),
                        new SendThanks(steps),
                        new RecordCall(steps, negotiators, answers),
                        new RecordPaymentCheck(steps, answers),
                        new CheckStepRules(dunning, steps),
                        new RecordOfficerSay(steps, answers),
                        new PrepareNotice(letters),
                        new RecordNotice(letters, answers),
                        new SendNotice(letters),
                        new InformColleagues(letters),
                        new RecordPromise(promises, negotiators, answers),
                        new WithdrawPromise(promises, negotiators, answers),
                        new PlanNextLook(promises, deadlines),
                        new JudgePromise(promises, messages),
                        new InformOfficer(promises),
                        new RecordDispute(disputes, negotiators, answers),
                        new ChooseInvestigator(disputes),
                        new RecordFinding(disputes, answers),
                        new ReadFinding(disputes),
                        new RecordCreditNote(disputes, answers),
                        new SendRejection(disputes),
                        new InvolveSalesManagers(disputes, taskService()),
                        new InvolveManagement(disputes, taskService()),
                        new StopFollowUp(insolvencies),
                        new RecordInsolvencyDecision(insolvencies, answers, messages),
                        new ResumeFollowUp(insolvencies),
                        new RecordInsolvencyNotice(insolvencies, negotiators, answers),
                        new PlaceDebt(triage, answers),
                        new ScanLedger(scan, calendar))
                .forEach(it ->
                        Mocks.register(Introspector.decapitalize(it.getClass().getSimpleName()), it));
        Mocks.register("assignToOfficer", new AssignToOfficer(dunning, steps, deadlines));
        Mocks.register("assignInvestigator", new AssignInvestigator(disputes, deadlines));
        Mocks.register("deadlines", deadlines);
    }

    static ProcessInstance start(String process) {
        return runtimeService().startProcessInstanceByKey(process, CASE.toString());
    }

    /** A person's answer, as a form sends it. */
    static void answer(ProcessInstance process, Map<String, Object> answer) {
        taskService().complete(task(process).getId(), answer);
    }

    static Delivery delivered(Delivery.Status status) {
        return new Delivery(
                status,
                status == Delivery.Status.SENT ? null : "because",
                status == Delivery.Status.LATER ? null : UUID.randomUUID(),
                status == Delivery.Status.LATER ? Instant.parse("2030-05-06T06:00:00Z") : null);
    }

    /** Cleo is signed in. */
    private record Signed() implements CurrentUser {

        @Override
        public Optional<String> id() {
            return Optional.of("cleo");
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }
    }
}
