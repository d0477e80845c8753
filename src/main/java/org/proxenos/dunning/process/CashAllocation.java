package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.text;

import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.AllocationAnswer;
import org.proxenos.dunning.MoneyToAllocate;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code CashAllocation}, and how it begins: when money is found that names nothing. */
@Component
class CashAllocation {

    static final String KEY = "CashAllocation";

    static final ProcessVariable<AllocationAnswer> ALLOCATION_ANSWER =
            choice("allocationAnswer", AllocationAnswer.class);
    static final ProcessVariable<String> ALLOCATION_NOTE = text("allocationNote");

    /** The business key names the question. */
    static final Function<DelegateExecution, UUID> ALLOCATION =
            execution -> UUID.fromString(execution.getProcessBusinessKey());

    private final ProcessStarts starts;

    CashAllocation(ProcessStarts starts) {
        this.starts = starts;
    }

    @EventListener
    void on(MoneyToAllocate found) {
        starts.startAll(KEY, found.allocations().stream().map(UUID::toString).toList());
    }
}
