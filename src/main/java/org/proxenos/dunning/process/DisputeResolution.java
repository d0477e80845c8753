package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.text;

import java.math.BigDecimal;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.DisputeDecided;
import org.proxenos.dunning.DisputeRaised;
import org.proxenos.dunning.DisputeReason;
import org.proxenos.dunning.DisputeStatus;
import org.proxenos.dunning.DisputeSummary;
import org.proxenos.dunning.DisputeWithdrawn;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code DisputeResolution}, and how it begins and is woken: one for each dispute. */
@Component
class DisputeResolution {

    static final String KEY = "DisputeResolution";
    static final String INVESTIGATION = "Task_InvestigateDispute";

    static final ProcessVariable<String> CUSTOMER_NO = PromiseToPay.CUSTOMER_NO;
    static final ProcessVariable<String> CURRENCY = PromiseToPay.CURRENCY;
    static final ProcessVariable<String> INVOICE_NO = text("invoiceNo");
    static final ProcessVariable<Integer> INSTALMENT = number("instalment");
    static final ProcessVariable<String> CONTESTED_AMOUNT = text("contestedAmount");
    static final ProcessVariable<DisputeReason> DISPUTE_REASON = choice("disputeReason", DisputeReason.class);
    static final ProcessVariable<String> DISPUTE_NOTE = text("disputeNote");
    static final ProcessVariable<Integer> MANAGERS_BD = number("managersBd");
    static final ProcessVariable<Integer> MANAGEMENT_BD = number("managementBd");
    static final ProcessVariable<DisputeStatus> FINDING = choice("finding", DisputeStatus.class);
    static final ProcessVariable<String> ACCEPTED_AMOUNT = text("acceptedAmount");
    static final ProcessVariable<String> FINDING_NOTE = text("findingNote");
    static final ProcessVariable<Boolean> CREDIT_DUE = flag("creditDue");
    static final ProcessVariable<Boolean> REASONS_DUE = flag("reasonsDue");
    static final ProcessVariable<String> CREDIT_NOTE_NO = text("creditNoteNo");

    static final ProcessError QUIET_HOURS = PaymentDelayEscalation.QUIET_HOURS;

    static final ProcessMessage DISPUTE_RAISED = new ProcessMessage("DisputeRaised");
    static final ProcessMessage DISPUTE_DECIDED = new ProcessMessage("DisputeDecided");
    static final ProcessMessage DISPUTE_WITHDRAWN = new ProcessMessage("DisputeWithdrawn");

    private final RuntimeService runtime;
    private final Messages messages;
    private final OwnAccount ownAccount;

    DisputeResolution(RuntimeService runtime, Messages messages, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(DisputeRaised raised) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                DISPUTE_RAISED.name(), raised.disputeId().toString()));
    }

    @EventListener
    void on(DisputeDecided decided) {
        messages.deliver(DISPUTE_DECIDED, decided.disputeId().toString());
    }

    @EventListener
    void on(DisputeWithdrawn withdrawn) {
        messages.deliver(DISPUTE_WITHDRAWN, withdrawn.disputeId().toString());
    }

    /** The business key names the dispute. */
    static UUID disputeOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** Null where the field was left empty. */
    static BigDecimal amount(ProcessVariable<String> field, DelegateExecution execution) {
        return field.findIn(execution)
                .filter(text -> !text.isBlank())
                .map(BigDecimal::new)
                .orElse(null);
    }

    /** What is to be done about a dispute that has been decided. */
    static void tellGateways(DelegateExecution execution, DisputeSummary decided) {
        FINDING.on(execution, decided.status());
        CREDIT_DUE.passingBy(execution, decided.creditDue());
        REASONS_DUE.passingBy(execution, decided.reasonsDue());
    }
}
