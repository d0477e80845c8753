package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.delivered;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.Contest;
import org.proxenos.dunning.DisputeDecided;
import org.proxenos.dunning.DisputeRaised;
import org.proxenos.dunning.DisputeReason;
import org.proxenos.dunning.DisputeStatus;
import org.proxenos.dunning.DisputeSummary;
import org.proxenos.dunning.DisputeWithdrawn;
import org.proxenos.dunning.Finding;
import org.proxenos.dunning.Investigators;
import org.proxenos.dunning.ItemKey;
import org.proxenos.dunning.Recorded;
import org.proxenos.engine.internals.RefusedEntry;
import org.proxenos.notification.Delivery;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;

@DisplayName("Dispute resolution")
@Deployment(
        resources = {
            "processes/dunning/DisputeResolution.bpmn",
            "forms/dunning/RaiseDispute.form",
            "forms/dunning/InvestigateDispute.form",
            "forms/dunning/IssueCreditNote.form"
        })
@ExtendWith(CoverageReport.class)
class DisputeResolutionTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

    private static final UUID DISPUTE = UUID.fromString("44444444-4444-4444-4444-444444444444");
    private static final BigDecimal ALL = new BigDecimal("120.00");

    private final Desks desks = new Desks();
    private DisputeResolution face;

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        face = new DisputeResolution(runtimeService(), desks.messages, desks.ownAccount);
        investigatedBy(new Investigators(List.of("back-office"), false, 7, 10, 15));
        given(desks.negotiators.refusal(any(), any())).willReturn(Optional.empty());
        given(desks.negotiators.openCase("C-1", "EUR")).willReturn(CASE);
        given(desks.disputes.sendRejection(DISPUTE)).willReturn(delivered(Delivery.Status.SENT));
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("what the customer is right about is credited by accounting, and only then is it over")
    void credited() {
        var dispute = raised();
        assertThat(dispute)
                .isWaitingAt("Task_InvestigateDispute")
                .task()
                .isNotAssigned()
                .hasCandidateGroup("back-office")
                .hasDueDate(Desks.IN_TWO_DAYS);
        then(desks.deadlines).should().inBusinessDays(7);

        decidedAs(DisputeStatus.CREDITED, ALL);
        answer(dispute, Map.of("finding", "CREDITED", "findingNote", "Priced twice"));
        then(desks.disputes)
                .should()
                .recordFinding(DISPUTE, new Finding(DisputeStatus.CREDITED, null, "Priced twice"), "cleo");
        assertThat(dispute).isWaitingAt("Task_IssueCreditNote").task().hasCandidateGroup("accounting");
        answer(dispute, Map.of("creditNoteNo", "CN-7"));

        then(desks.disputes).should().creditNoteIssued(DISPUTE, "CN-7", "cleo");
        assertThat(dispute).hasPassed("EndEvent_Credited").isEnded();
        then(desks.disputes).should(never()).sendRejection(any());
    }

    @Test
    @DisplayName("where the amount is owed the customer hears why, when customers may be disturbed")
    void rejected() {
        given(desks.disputes.sendRejection(DISPUTE))
                .willReturn(delivered(Delivery.Status.LATER), delivered(Delivery.Status.SENT));
        var dispute = raised();
        decidedAs(DisputeStatus.REJECTED, BigDecimal.ZERO);
        answer(dispute, Map.of("finding", "REJECTED", "findingNote", "Signed for"));
        assertThat(dispute).isWaitingAt("CatchEvent_SendingHours");

        execute(job(dispute));
        assertThat(dispute).as("quiet hours had begun").isWaitingAt("CatchEvent_SendingHours");
        execute(job(dispute));

        then(desks.disputes).should(times(2)).sendRejection(DISPUTE);
        assertThat(dispute).hasPassed("EndEvent_Rejected").isEnded();
    }

    @Test
    @DisplayName("where both are right a part is credited and the reasons for the rest are given, in whatever order")
    void split() {
        var dispute = raised();
        decidedAs(DisputeStatus.SPLIT, new BigDecimal("20.00"));
        answer(dispute, Map.of("finding", "SPLIT", "acceptedAmount", "20.00", "findingNote", "One box of six"));
        then(desks.disputes)
                .should()
                .recordFinding(
                        DISPUTE, new Finding(DisputeStatus.SPLIT, new BigDecimal("20.00"), "One box of six"), "cleo");
        assertThat(dispute).isWaitingAt("Task_IssueCreditNote", "CatchEvent_SendingHours");

        execute(job(dispute));
        assertThat(dispute).isWaitingAt("Task_IssueCreditNote");
        answer(dispute, Map.of("creditNoteNo", "CN-8"));

        assertThat(dispute).hasPassed("EndEvent_Split").isEnded();
    }

    @Test
    @DisplayName("what nobody contests any more ends there, whoever says so")
    void withdrawn() {
        var inTask = raised();
        decidedAs(DisputeStatus.WITHDRAWN, BigDecimal.ZERO);
        answer(inTask, Map.of("finding", "WITHDRAWN", "findingNote", "Paid on Monday"));
        assertThat(inTask).hasPassed("EndEvent_Withdrawn").isEnded();

        var elsewhere = raised();
        face.on(new DisputeWithdrawn(DISPUTE));
        assertThat(elsewhere).hasPassed("EndEvent_Withdrawn").isEnded();
    }

    @Test
    @DisplayName("what is decided elsewhere leaves no task behind and goes on as if it had been decided here")
    void decidedElsewhere() {
        var dispute = raised();
        decidedAs(DisputeStatus.CREDITED, ALL);

        face.on(new DisputeDecided(DISPUTE));

        assertThat(dispute).isWaitingAt("Task_IssueCreditNote");
        answer(dispute, Map.of("creditNoteNo", "CN-9"));
        assertThat(dispute).hasPassed("EndEvent_Credited").isEnded();
        then(desks.disputes).should(never()).recordFinding(any(), any(), any());
    }

    @Test
    @DisplayName("what nobody decides in time is open to the sales managers, and later to management")
    void overdue() {
        var dispute = raised();
        then(desks.deadlines).should().inBusinessDays(10);
        then(desks.deadlines).should().inBusinessDays(15);

        assertThat(dispute).isWaitingAt("Task_InvestigateDispute");
        execute(job("BoundaryEvent_InvestigationOverdue"));
        then(desks.disputes).should().involveSalesManagers(DISPUTE);
        assertThat(task(dispute)).hasCandidateGroupAssociated("sales-managers");
        execute(job("BoundaryEvent_StillUndecided"));
        then(desks.disputes).should().involveManagement(DISPUTE);
        assertThat(task(dispute)).hasCandidateGroupAssociated("management");
        assertThat(dispute).isWaitingAt("Task_InvestigateDispute");
    }

    @Test
    @DisplayName("what the officer agreed the officer looks into, with the others whom the table names beside")
    void officer() {
        investigatedBy(new Investigators(List.of("product"), true, 10, 10, 15));
        given(desks.disputes.officerOf(DISPUTE))
                .willReturn(Optional.of(Officer.of(OfficerNo.of("7"), "Ada", null, "ada", null)));

        assertThat(raised()).task().isAssignedTo("ada").hasCandidateGroupAssociated("product");
    }

    @Test
    @DisplayName("where nobody looks after the customer the sales managers do it in the officer's place")
    void noOfficer() {
        investigatedBy(new Investigators(List.of(), true, 10, 10, 15));
        given(desks.disputes.officerOf(DISPUTE)).willReturn(Optional.empty());

        assertThat(raised()).task().isNotAssigned().hasCandidateGroup("sales-managers");
    }

    @Test
    @DisplayName("a finding that the desk refuses comes back at once, and so does a credit note without a number")
    void wrongEntries() {
        var dispute = raised();
        given(desks.disputes.recordFinding(any(), any(), any())).willReturn(Optional.of(REFUSAL));
        assertThatThrownBy(() -> answer(dispute, Map.of("finding", "SPLIT")))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        assertThat(dispute).isWaitingAt("Task_InvestigateDispute");

        decidedAs(DisputeStatus.CREDITED, ALL);
        answer(dispute, Map.of("finding", "CREDITED", "findingNote", "x"));
        given(desks.disputes.creditNoteIssued(any(), any(), any())).willReturn(Optional.of(REFUSAL));
        assertThatThrownBy(() -> answer(dispute, Map.of())).isInstanceOf(RefusedEntry.class);
        assertThat(dispute).isWaitingAt("Task_IssueCreditNote");
    }

    @Test
    @DisplayName("entered in Tasklist a dispute is recorded and looked into under its own id")
    void reported() {
        given(desks.disputes.take(any(), any(), any())).willReturn(new Recorded.As(DISPUTE));

        start(Map.of("contestedAmount", "120.00", "disputeNote", "Never came"));

        then(desks.disputes)
                .should()
                .take(CASE, new Contest(new ItemKey("I1", 2), ALL, DisputeReason.DELIVERY, "Never came"), "cleo");
        assertThat(theInstance()).isWaitingAt("Task_InvestigateDispute");
    }

    @Test
    @DisplayName("what cannot be contested comes back at once, and nothing has begun")
    void refused() {
        given(desks.disputes.take(any(), any(), any())).willReturn(new Recorded.Refused(REFUSAL));
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(RefusedEntry.class);

        given(desks.negotiators.refusal("C-1", "EUR")).willReturn(Optional.of(REFUSAL));
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(RefusedEntry.class);

        then(desks.disputes)
                .should(times(1))
                .take(CASE, new Contest(new ItemKey("I1", 2), null, DisputeReason.DELIVERY, null), "cleo");
        org.assertj.core.api.Assertions.assertThat(processInstanceQuery().count())
                .isZero();
    }

    private void investigatedBy(Investigators investigators) {
        given(desks.disputes.investigatorsOf(DISPUTE)).willReturn(investigators);
    }

    private void decidedAs(DisputeStatus status, BigDecimal accepted) {
        given(desks.disputes.recordFinding(any(), any(), any())).willReturn(Optional.empty());
        given(desks.disputes.find(DISPUTE))
                .willReturn(Optional.of(new DisputeSummary(
                        DISPUTE,
                        CASE,
                        "C-1",
                        "EUR",
                        new ItemKey("I1", 1),
                        ALL,
                        DisputeReason.PRICE,
                        null,
                        LocalDate.of(2030, 5, 6),
                        "ada",
                        status,
                        accepted,
                        LocalDate.of(2030, 5, 7),
                        "cleo",
                        "because",
                        null)));
    }

    private ProcessInstance raised() {
        face.on(new DisputeRaised(DISPUTE, CASE));
        return theInstance();
    }

    private static ProcessInstance theInstance() {
        return processInstanceQuery()
                .processInstanceBusinessKey(DISPUTE.toString())
                .singleResult();
    }

    private static void answer(ProcessInstance dispute, Map<String, Object> answer) {
        taskService().complete(task(dispute).getId(), answer);
    }

    private static void start(Map<String, Object> more) {
        var entered = new HashMap<String, Object>(Map.of(
                "customerNo",
                "C-1",
                "currency",
                "EUR",
                "invoiceNo",
                " I1 ",
                "instalment",
                2L,
                "disputeReason",
                "DELIVERY"));
        entered.putAll(more);
        runtimeService().startProcessInstanceByKey("DisputeResolution", entered);
    }
}
