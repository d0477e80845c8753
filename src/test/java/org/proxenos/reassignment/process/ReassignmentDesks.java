package org.proxenos.reassignment.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.beans.Introspector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.proxenos.calendar.Deadlines;
import org.proxenos.engine.CurrentUser;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.notification.Delivery;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Refusal;
import org.proxenos.reassignment.ConsentDesk;
import org.proxenos.reassignment.DistributionDesk;
import org.proxenos.reassignment.MovesDesk;
import org.proxenos.reassignment.PortfolioDesk;
import org.proxenos.reassignment.ProposalDesk;
import org.proxenos.reassignment.ReassignmentAgreed;
import org.proxenos.reassignment.ReassignmentDesk;
import org.proxenos.reassignment.ReassignmentRequested;
import org.proxenos.reassignment.Route;
import org.proxenos.reassignment.SearchDesk;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The desks of reassignment, which only pretend; the models and the delegates between are real. */
class ReassignmentDesks {

    static final UUID ID = UUID.fromString("44444444-4444-4444-4444-444444444444");
    static final Refusal REFUSAL = new Refusal("reassignment.refusal.reasonMissing", List.of(), "note");
    static final String WORDS_NEEDED = "A few words are needed here.";
    static final Date CLOSING_TIME = Date.from(Instant.parse("2030-05-08T14:00:00Z"));
    static final LocalDate DAY = LocalDate.of(2030, 6, 3);
    static final Date MORNING = Date.from(Instant.parse("2030-06-03T03:00:00Z"));

    final ReassignmentDesk requests = mock(ReassignmentDesk.class);
    final ConsentDesk consent = mock(ConsentDesk.class);
    final TransferDesk transfers = mock(TransferDesk.class);
    final PortfolioDesk portfolios = mock(PortfolioDesk.class);
    final DistributionDesk distributions = mock(DistributionDesk.class);
    final MovesDesk moves = mock(MovesDesk.class);
    final MovesGivenUp givenUp = mock(MovesGivenUp.class);
    final ProposalDesk proposals = mock(ProposalDesk.class);
    final SearchDesk searches = mock(SearchDesk.class);
    final Deadlines deadlines = mock(Deadlines.class);
    private final Messages messages = mock(Messages.class);
    private final OwnAccount ownAccount = mock(OwnAccount.class);

    static ProcessEngineCoverageExtension engine() {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:reassignment;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        return ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    void open(ProcessEngineCoverageExtension engine) {
        BpmnAwareTests.init(engine.getProcessEngine());
        given(deadlines.inBusinessDays(anyInt())).willReturn(CLOSING_TIME);
        given(deadlines.sendingHours()).willReturn(Date.from(Instant.EPOCH));
        given(deadlines.morningOf(DAY)).willReturn(MORNING);
        given(requests.chooseRoute(ID)).willReturn(route(false, false));
        given(requests.canStateTheirView(ID)).willReturn(true);
        given(requests.officerInCharge(ID)).willReturn(Optional.of(officer("7", "ada")));
        given(requests.requesterOf(ID)).willReturn("rena");
        given(consent.proposeNext(ID)).willReturn(Optional.of(officer("8", "bea")));
        given(consent.proposed(ID)).willReturn(Optional.of(officer("8", "bea")));
        given(distributions.sumUpAnswers(ID)).willReturn(true);
        given(moves.dayOfTheCount(ID)).willReturn(DAY);
        given(moves.dayOfTheCheck(ID)).willReturn(DAY);
        given(moves.countResults(any(), any())).willReturn(new MovesDesk.Standing(0, 0));
        given(deadlines.nextMorning()).willReturn(MORNING);
        given(transfers.effectiveDate(ID)).willReturn(DAY);
        given(transfers.settledFrom(ID)).willReturn(DAY);
        given(transfers.dayOfTheCheck()).willReturn(DAY);
        given(transfers.tellEverybody(ID)).willReturn(delivered(Delivery.Status.SENT));
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
        register();
    }

    private void register() {
        var catalogue = new ResourceBundleMessageSource();
        catalogue.setBasename("messages/catalogue");
        catalogue.setDefaultEncoding("UTF-8");
        var cleo = mock(CurrentUser.class);
        given(cleo.id()).willReturn(Optional.of("cleo"));
        var answers = new ReassignmentAnswers(cleo, catalogue);
        Stream.of(
                        new RecordReassignmentRequest(requests, answers),
                        new CheckAbsence(requests),
                        new AdviseCover(requests),
                        new BuildEvidencePack(requests),
                        new ChooseReassignmentRoute(requests),
                        new RecordOfficerStatement(requests, answers),
                        new NoteMissingStatement(requests),
                        new RecordConsultation(requests, answers),
                        new ProposeOfficer(consent),
                        new RecordAcceptance(consent, answers),
                        new NoteMissingAnswer(consent),
                        new RecordOfficerFound(consent, answers),
                        new RecordApproval(consent, answers),
                        new EscalateApproval(consent, taskService()),
                        new RecordAnswerToQuestion(consent, answers),
                        new RecordSecondApproval(consent, answers),
                        new RecordHandoverNotes(transfers, answers),
                        new NoteMissingHandoverNotes(transfers),
                        new PlanTransfer(transfers, deadlines),
                        new CarryOutReassignment(transfers),
                        new SeekAnotherOfficer(transfers),
                        new TellEverybody(transfers, deadlines),
                        new RecordIntroduction(transfers, answers),
                        new NoteMissingIntroduction(transfers),
                        new RecordDecisionOnObjection(transfers, answers),
                        new TransferBack(transfers, answers),
                        new RecordTransitionCheck(transfers, answers),
                        new CloseReassignment(transfers),
                        new WithdrawReassignment(requests, answers),
                        new RecordConsideration(proposals, answers),
                        new OpenOfficerSearches(searches),
                        new RecordSearchAnswer(searches, answers),
                        new RecordCustomerObjection(transfers, answers),
                        new RecordPortfolioRequest(portfolios, answers),
                        new ProposeDistribution(distributions),
                        new RecordArrangement(distributions, answers),
                        new AssignToReceivingOfficer(distributions),
                        new RecordAcceptanceOfCustomers(distributions, answers),
                        new NoteMissingAcceptance(distributions),
                        new SumUpAnswers(distributions),
                        new EscalateDistribution(distributions, taskService()),
                        new RecordDistributionDecision(distributions, answers),
                        new StartMoves(moves, deadlines),
                        new CountResults(moves, givenUp),
                        new RecordWhatBecomesOfFailures(moves, givenUp, answers),
                        new ReportResults(moves, deadlines),
                        new RecordPortfolioCheck(moves, answers),
                        new AssignToOfficerInCharge(requests),
                        new AssignToProposedOfficer(consent),
                        new AssignToRequester(requests))
                .forEach(it ->
                        Mocks.register(Introspector.decapitalize(it.getClass().getSimpleName()), it));
        Mocks.register("deadlines", deadlines);
    }

    OfficerReassignment face() {
        return new OfficerReassignment(runtimeService(), messages, deadlines, ownAccount);
    }

    PortfolioReassignment portfolioFace() {
        return new PortfolioReassignment(runtimeService(), messages, ownAccount);
    }

    OfficerSearch searchFace() {
        return new OfficerSearch(runtimeService(), messages, ownAccount);
    }

    ReassignmentProposal proposalFace() {
        return new ReassignmentProposal(runtimeService(), messages, ownAccount);
    }

    ProcessInstance requested() {
        face().on(new ReassignmentRequested(ID));
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID.toString())
                .singleResult();
    }

    /** Together with the rest of a portfolio. */
    ProcessInstance agreed() {
        face().on(new ReassignmentAgreed(ID, DAY));
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ID.toString())
                .singleResult();
    }

    void close() {
        Mocks.reset();
        BpmnAwareTests.reset();
    }

    static Route route(boolean consult, boolean two) {
        return new Route(
                two ? "DOUBLE" : "STANDARD",
                consult,
                List.of("sales-managers"),
                two ? List.of("management") : List.of(),
                List.of(),
                3,
                false);
    }

    static Officer officer(String no, String user) {
        return Officer.of(OfficerNo.of(no), user, null, user, null);
    }

    static Delivery delivered(Delivery.Status status) {
        return new Delivery(status, null, status == Delivery.Status.LATER ? null : UUID.randomUUID(), null);
    }
}
