package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.text;

import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.AllocationAnswer;
import org.proxenos.dunning.MoneySettledByLedger;
import org.proxenos.dunning.MoneyToAllocate;
import org.proxenos.engine.Messages;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code CashAllocation}, and how it begins and ends: with money that names nothing. */
@Component
class CashAllocation {

    static final String KEY = "CashAllocation";

    static final ProcessVariable<AllocationAnswer> ALLOCATION_ANSWER =
            choice("allocationAnswer", AllocationAnswer.class);
    static final ProcessVariable<String> ALLOCATION_NOTE = text("allocationNote");

    /** The business key names the question. */
    static final Function<DelegateExecution, UUID> ALLOCATION =
            execution -> UUID.fromString(execution.getProcessBusinessKey());

    static final ProcessMessage MONEY_SETTLED_BY_LEDGER = new ProcessMessage("MoneySettledByLedger");

    private final ProcessStarts starts;
    private final Messages messages;

    CashAllocation(ProcessStarts starts, Messages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @EventListener
    void on(MoneyToAllocate found) {
        starts.startAll(KEY, found.allocations().stream().map(UUID::toString).toList());
    }

    @EventListener
    void on(MoneySettledByLedger settled) {
        messages.send(MONEY_SETTLED_BY_LEDGER, settled.allocationId().toString());
    }
}
