package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.dunning.Call;
import org.proxenos.dunning.CallOutcome;
import org.proxenos.dunning.Contest;
import org.proxenos.dunning.DisputeReason;
import org.proxenos.dunning.Instalment;
import org.proxenos.dunning.ItemKey;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Customer call")
@Deployment(
        resources = {
            "processes/dunning/CustomerCall.bpmn",
            "forms/dunning/CallCustomer.form",
            "forms/dunning/CheckPayment.form",
            "dunning/PaymentPlanAgreementStub.bpmn"
        })
@ExtendWith(CoverageReport.class)
class CustomerCallTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine(1.0, "PaymentPlanAgreement");

    private final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.dunning.daysForStep(CASE)).willReturn(2);
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    @Test
    @DisplayName("the customer's officer has to call, in the time that the table allows; the managers may")
    void officerCalls() {
        var call = Desks.start("CustomerCall");

        assertThat(call)
                .isWaitingAt("Task_CallCustomer")
                .task()
                .isAssignedTo("ada")
                .hasCandidateGroupAssociated("sales-managers")
                .hasDueDate(Desks.IN_TWO_DAYS);
        then(desks.deadlines).should().inBusinessDays(2);
    }

    @Test
    @DisplayName("where nobody looks after the customer the managers have to call")
    void managersCall() {
        given(desks.steps.officerOf(CASE)).willReturn(Optional.empty());

        var call = Desks.start("CustomerCall");

        assertThat(call).isWaitingAt("Task_CallCustomer").task().isNotAssigned().hasCandidateGroup("sales-managers");
    }

    @Test
    @DisplayName("a promise is noted with all its instalments, signed by whoever is signed in")
    void promise() {
        given(desks.negotiators.isManager()).willReturn(true);
        var call = Desks.start("CustomerCall");

        answer(
                call,
                Map.of(
                        "callOutcome",
                        "PROMISE",
                        "promisedFor",
                        "2030-05-10",
                        "promisedAmount",
                        "120.50",
                        "promisedFor2",
                        "2030-05-17",
                        "promisedAmount2",
                        "80.00",
                        "givenBy",
                        "Mrs Beta",
                        "callNote",
                        "after lunch"));

        then(desks.steps)
                .should()
                .recordCall(
                        CASE,
                        new Call(
                                CallOutcome.PROMISE,
                                List.of(
                                        new Instalment(LocalDate.of(2030, 5, 10), new BigDecimal("120.50")),
                                        new Instalment(LocalDate.of(2030, 5, 17), new BigDecimal("80.00"))),
                                "Mrs Beta",
                                new Contest(null, null, null, "after lunch"),
                                "after lunch",
                                "cleo",
                                true));
        assertThat(call).hasPassed("EndEvent_CallDealtWith").isEnded();
    }

    @Test
    @DisplayName("what the customer contests is noted by invoice, amount and reason")
    void dispute() {
        var call = Desks.start("CustomerCall");

        answer(
                call,
                Map.of(
                        "callOutcome",
                        "DISPUTE",
                        "contestedItem",
                        "A#7#2",
                        "contestedAmount",
                        "10.00",
                        "disputeReason",
                        "PRICE",
                        "callNote",
                        "agreed less"));

        then(desks.steps)
                .should()
                .recordCall(
                        CASE,
                        new Call(
                                CallOutcome.DISPUTE,
                                List.of(),
                                null,
                                new Contest(
                                        new ItemKey("A#7", 2),
                                        new BigDecimal("10.00"),
                                        DisputeReason.PRICE,
                                        "agreed less"),
                                "agreed less",
                                "cleo",
                                false));
        assertThat(call).isEnded();
    }

    @Test
    @DisplayName("a customer who refuses leaves nothing to do here")
    void refuses() {
        var call = Desks.start("CustomerCall");

        answer(call, Map.of("callOutcome", "REFUSES"));

        assertThat(call).isEnded();
    }

    @Test
    @DisplayName("whoever did not answer is called again next morning, until the desk has had enough")
    void nobodyAnswers() {
        given(desks.steps.shallCallAgain(CASE)).willReturn(true, false);
        var call = Desks.start("CustomerCall");

        answer(call, Map.of("callOutcome", "NO_ANSWER"));
        assertThat(call).isWaitingAt("CatchEvent_NextBusinessDay");
        assertThat(job(call)).hasDueDate(Desks.IN_TWO_DAYS);

        execute(job(call));
        assertThat(call).isWaitingAt("Task_CallCustomer").task().isAssignedTo("ada");

        answer(call, Map.of("callOutcome", "NO_ANSWER"));
        assertThat(call).isEnded();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"YES", "NO"})
    @DisplayName("a payment that the customer says was made is looked for by accounting")
    void paidAlready(String found) {
        var call = Desks.start("CustomerCall");

        answer(call, Map.of("callOutcome", "PAID_ALREADY", "callNote", "on Monday"));
        assertThat(call).isWaitingAt("Task_CheckPayment").task().hasCandidateGroup("accounting");
        answer(call, Map.of("paymentFound", found, "checkNote", "statement 12"));

        then(desks.steps).should().paymentChecked(CASE, found.equals("YES"), "statement 12", "cleo");
        assertThat(call).isEnded();
    }

    @Test
    @DisplayName("with a customer who cannot pay a plan is agreed, about the same case")
    void cannotPay() {
        var call = Desks.start("CustomerCall");

        answer(call, Map.of("callOutcome", "CANNOT_PAY"));

        var plan = calledProcessInstance(call);
        assertThat(plan).hasBusinessKey(CASE.toString()).isWaitingAt("Task_Agree");
        complete(task(plan));
        assertThat(call).isEnded();
    }

    @Test
    @DisplayName("a wrong entry comes back at once: the task stays, and nothing of it is kept")
    void wrongEntry() {
        given(desks.steps.recordCall(any(), any())).willReturn(Optional.of(REFUSAL));
        var call = Desks.start("CustomerCall");

        assertRefused(call, Map.of("callOutcome", "DISPUTE"), "Task_CallCustomer");
        assertThat(call).hasNoVariables();
    }

    private static void assertRefused(ProcessInstance call, Map<String, Object> entry, String task) {
        assertThatThrownBy(() -> answer(call, entry))
                .isInstanceOf(RefusedEntry.class)
                .hasMessageContaining(REASON_MISSING);
        assertThat(call).isWaitingAt(task);
    }
}
