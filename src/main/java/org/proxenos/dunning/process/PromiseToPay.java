package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.Instalment;
import org.proxenos.dunning.PromiseMade;
import org.proxenos.dunning.PromiseOutcome;
import org.proxenos.dunning.PromiseSettledByLedger;
import org.proxenos.dunning.PromiseWithdrawn;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code PromiseToPay}, and how it begins and is woken: one for each promise. */
@Component
class PromiseToPay {

    static final ProcessVariable<String> CUSTOMER_NO = text("customerNo");
    static final ProcessVariable<String> CURRENCY = text("currency");
    static final ProcessVariable<LocalDate> PROMISED_FOR = date("promisedFor");
    static final ProcessVariable<String> PROMISED_AMOUNT = text("promisedAmount");
    static final ProcessVariable<LocalDate> PROMISED_FOR_2 = date("promisedFor2");
    static final ProcessVariable<String> PROMISED_AMOUNT_2 = text("promisedAmount2");
    static final ProcessVariable<LocalDate> PROMISED_FOR_3 = date("promisedFor3");
    static final ProcessVariable<String> PROMISED_AMOUNT_3 = text("promisedAmount3");
    static final ProcessVariable<LocalDate> PROMISED_FOR_4 = date("promisedFor4");
    static final ProcessVariable<String> PROMISED_AMOUNT_4 = text("promisedAmount4");
    static final ProcessVariable<LocalDate> PROMISED_FOR_5 = date("promisedFor5");
    static final ProcessVariable<String> PROMISED_AMOUNT_5 = text("promisedAmount5");
    static final ProcessVariable<LocalDate> PROMISED_FOR_6 = date("promisedFor6");
    static final ProcessVariable<String> PROMISED_AMOUNT_6 = text("promisedAmount6");
    static final ProcessVariable<String> GIVEN_BY = text("givenBy");
    static final ProcessVariable<String> PROMISE_NOTE = text("promiseNote");
    static final ProcessVariable<Instant> NEXT_LOOK = moment("nextLook");
    static final ProcessVariable<PromiseOutcome> PROMISE_OUTCOME = choice("promiseOutcome", PromiseOutcome.class);

    static final ProcessMessage PROMISE_MADE = new ProcessMessage("PromiseMade");
    static final ProcessMessage PROMISE_SETTLED_BY_LEDGER = new ProcessMessage("PromiseSettledByLedger");
    static final ProcessMessage PROMISE_WITHDRAWN = new ProcessMessage("PromiseWithdrawn");

    private final RuntimeService runtime;
    private final Messages messages;
    private final OwnAccount ownAccount;

    PromiseToPay(RuntimeService runtime, Messages messages, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(PromiseMade made) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                PROMISE_MADE.name(), made.promiseId().toString()));
    }

    @EventListener
    void on(PromiseSettledByLedger settled) {
        messages.send(PROMISE_SETTLED_BY_LEDGER, settled.promiseId().toString());
    }

    @EventListener
    void on(PromiseWithdrawn withdrawn) {
        messages.deliver(PROMISE_WITHDRAWN, withdrawn.promiseId().toString());
    }

    /** The business key names the promise. */
    static UUID promiseOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** In the order of the form; those left empty altogether are not meant. */
    static List<Instalment> instalments(DelegateExecution execution) {
        var entered = new ArrayList<Instalment>();
        entered.add(instalment(execution, PROMISED_FOR, PROMISED_AMOUNT));
        entered.add(instalment(execution, PROMISED_FOR_2, PROMISED_AMOUNT_2));
        entered.add(instalment(execution, PROMISED_FOR_3, PROMISED_AMOUNT_3));
        entered.add(instalment(execution, PROMISED_FOR_4, PROMISED_AMOUNT_4));
        entered.add(instalment(execution, PROMISED_FOR_5, PROMISED_AMOUNT_5));
        entered.add(instalment(execution, PROMISED_FOR_6, PROMISED_AMOUNT_6));
        entered.removeIf(instalment -> instalment.date() == null && instalment.amount() == null);
        return entered;
    }

    private static Instalment instalment(
            DelegateExecution execution, ProcessVariable<LocalDate> date, ProcessVariable<String> amount) {
        return new Instalment(
                date.findIn(execution).orElse(null),
                amount.findIn(execution)
                        .filter(text -> !text.isBlank())
                        .map(BigDecimal::new)
                        .orElse(null));
    }
}
