package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.HoldLifted;
import org.proxenos.dunning.HoldRequested;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Java knows of the process {@code FollowUpHold}, and how it begins: through its form, or by a request that came in
 * through another door.
 */
@Component
class FollowUpHold {

    static final String KEY = "FollowUpHold";

    static final ProcessVariable<String> CUSTOMER_NO = text("customerNo");
    static final ProcessVariable<String> HOLD_SCOPE = text("holdScope");
    static final ProcessVariable<String> INVOICE_NO = text("invoiceNo");
    static final ProcessVariable<Integer> INSTALMENT = number("instalment");
    static final ProcessVariable<String> HOLD_REASON = text("holdReason");
    static final ProcessVariable<LocalDate> HOLD_FROM = date("holdFrom");
    static final ProcessVariable<LocalDate> HOLD_UNTIL = date("holdUntil");
    static final ProcessVariable<String> HOLD_NOTE = text("holdNote");
    static final ProcessVariable<String> HOLD_APPROVERS = text("holdApprovers");
    static final ProcessVariable<Boolean> SOMEBODY_MUST_AGREE = flag("somebodyMustAgree");
    static final ProcessVariable<Instant> HOLD_ENDS = moment("holdEnds");
    static final ProcessVariable<String> HOLD_ANSWER = text("holdAnswer");
    static final ProcessVariable<String> HOLD_ANSWER_NOTE = text("holdAnswerNote");
    static final ProcessVariable<Boolean> HOLD_GRANTED = flag("holdGranted");

    static final ProcessMessage HOLD_REQUESTED = new ProcessMessage("HoldRequested");
    static final ProcessMessage HOLD_LIFTED = new ProcessMessage("HoldLifted");

    private final RuntimeService runtime;
    private final OwnAccount ownAccount;

    FollowUpHold(RuntimeService runtime, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(HoldRequested requested) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                HOLD_REQUESTED.name(), requested.hold().toString()));
    }

    /** In the transaction of whoever lifts it: nobody else has seen the hold as lifted before. */
    @EventListener
    void on(HoldLifted lifted) {
        ownAccount.call(() -> runtime.createMessageCorrelation(HOLD_LIFTED.name())
                .processInstanceBusinessKey(lifted.hold().toString())
                .correlateAllWithResult());
    }

    /** The business key names the hold. */
    static UUID holdOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
