package org.proxenos.dunning.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.REASON_MISSING;
import static org.proxenos.dunning.process.Desks.REFUSAL;
import static org.proxenos.dunning.process.Desks.answer;

import java.math.BigDecimal;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.dunning.Call;
import org.proxenos.dunning.CallOutcome;
import org.proxenos.engine.internals.RefusedEntry;

@DisplayName("Customer call")
@Deployment(
        resources = {
            "processes/dunning/CustomerCall.bpmn",
            "forms/dunning/CallCustomer.form",
            "forms/dunning/CheckPayment.form",
            "forms/dunning/AgreePaymentPlan.form",
            "forms/dunning/ClarifyDispute.form"
        })
@ExtendWith(CoverageReport.class)
class CustomerCallTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Desks.engine();

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
    @DisplayName("a promise is noted with its day and its amount, signed by whoever is signed in")
    void promise() {
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
                        "callNote",
                        "after lunch"));

        then(desks.steps)
                .should()
                .recordCall(
                        CASE,
                        new Call(
                                CallOutcome.PROMISE,
                                LocalDate.of(2030, 5, 10),
                                new BigDecimal("120.50"),
                                "after lunch",
                                "cleo"));
        assertThat(call).hasPassed("EndEvent_CallDealtWith").isEnded();
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
    @DisplayName("with a customer who cannot pay the manager agrees a plan")
    void cannotPay() {
        var call = Desks.start("CustomerCall");

        answer(call, Map.of("callOutcome", "CANNOT_PAY"));
        assertThat(call).isWaitingAt("Task_AgreePaymentPlan").task().hasCandidateGroup("sales-managers");
        answer(call, Map.of("planUntil", "2030-06-01", "planNote", "half now"));

        then(desks.steps).should().planAgreed(CASE, LocalDate.of(2030, 6, 1), "half now", "cleo");
        assertThat(call).isEnded();
    }

    @Test
    @DisplayName("a plan that the desk refuses comes back to the manager with the reason")
    void planRefused() {
        given(desks.steps.planAgreed(any(), any(), any(), any())).willReturn(Optional.of(REFUSAL));
        var call = Desks.start("CustomerCall");
        answer(call, Map.of("callOutcome", "CANNOT_PAY"));

        assertRefused(call, Map.of("planUntil", "2040-06-01"), "Task_AgreePaymentPlan");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"JUSTIFIED", "REJECTED"})
    @DisplayName("what the customer contests is clarified by back office")
    void dispute(String finding) {
        var call = Desks.start("CustomerCall");

        answer(call, Map.of("callOutcome", "DISPUTE", "callNote", "wrong price"));
        assertThat(call).isWaitingAt("Task_ClarifyDispute").task().hasCandidateGroup("back-office");
        answer(call, Map.of("disputeFinding", finding));

        then(desks.steps).should().disputeClarified(CASE, finding.equals("JUSTIFIED"), null, "cleo");
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
