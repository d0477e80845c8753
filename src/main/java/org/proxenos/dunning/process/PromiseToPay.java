package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.rows;
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
import org.proxenos.engine.FormRow;
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
    static final ProcessVariable<List<FormRow>> FURTHER_INSTALMENTS = rows("furtherInstalments");
    static final ProcessVariable<LocalDate> INSTALMENT_DATE = date("instalmentDate");
    static final ProcessVariable<String> INSTALMENT_AMOUNT = text("instalmentAmount");
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

    /** The first one has fields of its own; lines left empty altogether are not meant. */
    static List<Instalment> instalments(DelegateExecution execution) {
        var entered = new ArrayList<Instalment>();
        entered.add(new Instalment(
                PROMISED_FOR.findIn(execution).orElse(null),
                PROMISED_AMOUNT.findIn(execution).map(BigDecimal::new).orElse(null)));
        FURTHER_INSTALMENTS.findIn(execution).orElse(List.of()).stream()
                .map(row -> new Instalment(
                        INSTALMENT_DATE.findIn(row).orElse(null),
                        INSTALMENT_AMOUNT.findIn(row).map(BigDecimal::new).orElse(null)))
                .forEach(entered::add);
        entered.removeIf(instalment -> instalment.date() == null && instalment.amount() == null);
        return entered;
    }
}
