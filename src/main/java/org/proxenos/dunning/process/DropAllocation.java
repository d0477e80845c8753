package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CashAllocation.ALLOCATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.AllocationDesk;
import org.proxenos.engine.Messages;
import org.springframework.stereotype.Component;

@Component
class DropAllocation implements JavaDelegate {

    private final AllocationDesk desk;
    private final Messages messages;

    DropAllocation(AllocationDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.drop(ALLOCATION.apply(execution));
        messages.forget(execution.getProcessBusinessKey());
    }
}
