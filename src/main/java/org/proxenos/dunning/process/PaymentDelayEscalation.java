package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.AgreementsChanged;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.CasesNeedAttention;
import org.proxenos.dunning.CollectionsOutcome;
import org.proxenos.dunning.CreditHoldReversed;
import org.proxenos.dunning.FollowUpResumed;
import org.proxenos.dunning.InsolvencyDeclared;
import org.proxenos.dunning.InsolvencyOutcome;
import org.proxenos.dunning.InsolvencyWithdrawn;
import org.proxenos.dunning.PaymentDelaysFound;
import org.proxenos.dunning.PaymentsReturned;
import org.proxenos.dunning.Situation;
import org.proxenos.dunning.StepAction;
import org.proxenos.dunning.StepDesk;
import org.proxenos.engine.Messages;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All that Java knows of the process: its key, variables, errors and messages, and how it begins and is woken. */
@Component
class PaymentDelayEscalation {

    static final String KEY = "PaymentDelayEscalation";

    static final ProcessVariable<Situation> SITUATION = choice("situation", Situation.class);
    static final ProcessVariable<Boolean> STEP_DUE = flag("stepDue");
    static final ProcessVariable<StepAction> ACTION = choice("action", StepAction.class);
    static final ProcessVariable<Boolean> CALLABLE = flag("callable");
    static final ProcessVariable<String> CONTACT_ANSWER = text("contactAnswer");
    static final ProcessVariable<String> CONTACT_NOTE = text("contactNote");
    static final ProcessVariable<String> CREDIT_HOLD_ANSWER = text("creditHoldAnswer");
    static final ProcessVariable<String> CREDIT_HOLD_NOTE = text("creditHoldNote");
    static final ProcessVariable<Boolean> CREDIT_HOLD_GRANTED = flag("creditHoldGranted");
    static final ProcessVariable<String> DECIDERS = text("deciders");
    static final ProcessVariable<CollectionsOutcome> COLLECTIONS_OUTCOME =
            choice("collectionsOutcome", CollectionsOutcome.class);
    static final ProcessVariable<java.time.LocalDate> COLLECTIONS_UNTIL = ProcessVariable.date("collectionsUntil");
    static final ProcessVariable<String> COLLECTIONS_NOTE = text("collectionsNote");
    static final ProcessVariable<String> COUNTERSIGNERS = text("countersigners");
    static final ProcessVariable<Boolean> COUNTERSIGNATURE_NEEDED = flag("countersignatureNeeded");
    static final ProcessVariable<String> COUNTERSIGNATURE = text("countersignature");
    static final ProcessVariable<String> COUNTERSIGNATURE_NOTE = text("countersignatureNote");
    static final ProcessVariable<Boolean> COUNTERSIGNED = flag("countersigned");
    static final ProcessVariable<CaseStatus> ENDING = choice("ending", CaseStatus.class);
    static final ProcessVariable<Boolean> THANKS_DESERVED = flag("thanksDeserved");
    static final ProcessVariable<InsolvencyOutcome> INSOLVENCY_OUTCOME =
            choice("insolvencyOutcome", InsolvencyOutcome.class);
    static final ProcessVariable<String> CLAIM_REFERENCE = text("claimReference");
    static final ProcessVariable<String> INSOLVENCY_NOTE = text("insolvencyNote");
    static final ProcessVariable<Instant> NEXT_CHECK = moment("nextCheck");

    static final ProcessError DELIVERY_FAILED = new ProcessError("DeliveryFailed");
    static final ProcessError QUIET_HOURS = new ProcessError("QuietHours");

    static final ProcessMessage CASE_CLEARED = new ProcessMessage("CaseCleared");
    static final ProcessMessage DECIDERS_CHANGED = new ProcessMessage("DecidersChanged");
    static final ProcessMessage LEDGER_CHANGED = new ProcessMessage("LedgerChanged");
    static final ProcessMessage AGREEMENT_CHANGED = new ProcessMessage("AgreementChanged");
    static final ProcessMessage PAYMENT_RETURNED = new ProcessMessage("PaymentReturned");
    static final ProcessMessage INSOLVENCY_DECLARED = new ProcessMessage("InsolvencyDeclared");
    static final ProcessMessage INSOLVENCY_WITHDRAWN = new ProcessMessage("InsolvencyWithdrawn");
    static final ProcessMessage CREDIT_HOLD_REVERSED = new ProcessMessage("CreditHoldReversed");

    private final ProcessStarts starts;
    private final Messages messages;
    private final CaseBook book;
    private final StepDesk steps;

    PaymentDelayEscalation(ProcessStarts starts, Messages messages, CaseBook book, StepDesk steps) {
        this.starts = starts;
        this.messages = messages;
        this.book = book;
        this.steps = steps;
    }

    @EventListener
    void on(PaymentDelaysFound found) {
        starts.startAll(KEY, found.cases().stream().map(CaseId::toString).toList());
    }

    @EventListener
    void on(PaymentsReturned returned) {
        starts.startAllAt(
                PAYMENT_RETURNED,
                returned.cases().stream().map(CaseId::toString).toList());
    }

    @EventListener
    void on(AgreementsChanged changed) {
        book.openCasesOf(changed.customer()).forEach(id -> messages.sendOnCommit(AGREEMENT_CHANGED, id.toString()));
    }

    @EventListener
    void on(CasesNeedAttention cases) {
        cases.settled().forEach(id -> messages.send(CASE_CLEARED, id.toString()));
        cases.changed().forEach(id -> messages.send(LEDGER_CHANGED, id.toString()));
        cases.changed().stream()
                .filter(steps::othersAreToDecide)
                .forEach(id -> messages.send(DECIDERS_CHANGED, id.toString()));
    }

    @EventListener
    void on(CreditHoldReversed reversed) {
        messages.send(CREDIT_HOLD_REVERSED, reversed.caseId().toString());
    }

    @EventListener
    void on(InsolvencyDeclared declared) {
        book.openCasesOf(declared.customer()).forEach(id -> messages.sendOnCommit(INSOLVENCY_DECLARED, id.toString()));
    }

    /** With whoever says so: a case that has not stopped has nothing to go on with. */
    @EventListener
    void on(InsolvencyWithdrawn withdrawn) {
        withdrawn.cases().forEach(id -> messages.deliver(INSOLVENCY_WITHDRAWN, id.toString()));
    }

    /** Under the number of its case, which has stayed open. */
    @EventListener
    void on(FollowUpResumed resumed) {
        starts.startAll(KEY, List.of(resumed.caseId().toString()));
    }

    /** The business key of the instance, and of those it calls, names the case. */
    static CaseId caseOf(DelegateExecution execution) {
        return CaseId.of(execution.getProcessBusinessKey());
    }
}
