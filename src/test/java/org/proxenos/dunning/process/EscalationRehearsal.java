package org.proxenos.dunning.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willDoNothing;
import static org.proxenos.dunning.process.Desks.CASE;
import static org.proxenos.dunning.process.Desks.delivered;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.proxenos.dunning.AgreementsChanged;
import org.proxenos.dunning.CasesNeedAttention;
import org.proxenos.dunning.InsolvencyDeclared;
import org.proxenos.dunning.InsolvencyWithdrawn;
import org.proxenos.dunning.PaymentDelaysFound;
import org.proxenos.dunning.PaymentsReturned;
import org.proxenos.dunning.Situation;
import org.proxenos.dunning.StepAction;
import org.proxenos.notification.Delivery.Status;
import org.proxenos.portfolio.CustomerNo;

/** A case of payment delay in an engine whose desks only pretend. */
abstract class EscalationRehearsal {

    /** All but the event that starts compensation, which the engine never reports; the task behind it is travelled. */
    private static final double ALL_BUT_ONE = 147.0 / 148;

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            Desks.engine(ALL_BUT_ONE, "CustomerCall", "FormalNotice", "PaymentPlanAgreement");

    private static final CustomerNo CUSTOMER = CustomerNo.of("C1");

    static final String WAITING = "Gateway_WaitForNews";

    final Desks desks = new Desks();

    @BeforeEach
    void openTheDesks() {
        desks.open(ENGINE);
        given(desks.steps.sendReminder(CASE)).willReturn(Optional.of(delivered(Status.SENT)));
        given(desks.letters.mail(CASE)).willReturn(Optional.of(delivered(Status.SENT)));
        given(desks.steps.sendThanks(CASE)).willReturn(delivered(Status.SENT));
    }

    @AfterEach
    void closeTheDesks() {
        desks.close();
    }

    ProcessInstance found(Situation situation) {
        given(desks.dunning.assess(CASE)).willReturn(situation);
        face().on(new PaymentDelaysFound(List.of(CASE)));
        return processInstanceQuery()
                .processDefinitionKey(PaymentDelayEscalation.KEY)
                .singleResult();
    }

    ProcessInstance stepDue(StepAction action) {
        given(desks.dunning.determineLevel(CASE)).willReturn(true);
        given(desks.dunning.chooseStep(CASE)).willReturn(action);
        return found(Situation.OVERDUE);
    }

    void ledgerChanged() {
        face().on(new CasesNeedAttention(List.of(), List.of(CASE)));
    }

    /** While somebody has a task about the case, so that nobody waits for the news as such. */
    void ledgerChangedMeanwhile() {
        willDoNothing().given(desks.messages).send(PaymentDelayEscalation.LEDGER_CHANGED, CASE.toString());
        ledgerChanged();
    }

    void agreementChanged() {
        given(desks.book.openCasesOf(CUSTOMER)).willReturn(List.of(CASE));
        face().on(new AgreementsChanged(CUSTOMER));
    }

    void paymentReturned() {
        face().on(new PaymentsReturned(List.of(CASE)));
    }

    void cleared() {
        face().on(new CasesNeedAttention(List.of(CASE), List.of()));
    }

    void insolvencyDeclared() {
        given(desks.book.openCasesOf(CUSTOMER)).willReturn(List.of(CASE));
        face().on(new InsolvencyDeclared(CUSTOMER));
    }

    void insolvencyWithdrawn() {
        face().on(new InsolvencyWithdrawn(List.of(CASE)));
    }

    PaymentDelayEscalation face() {
        return new PaymentDelayEscalation(desks.starts, desks.messages, desks.book, desks.steps);
    }
}
