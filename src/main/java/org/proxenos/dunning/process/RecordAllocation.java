package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CashAllocation.ALLOCATION;
import static org.proxenos.dunning.process.CashAllocation.ALLOCATION_ANSWER;
import static org.proxenos.dunning.process.CashAllocation.ALLOCATION_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.AllocationDesk;
import org.proxenos.engine.Messages;
import org.springframework.stereotype.Component;

@Component
class RecordAllocation implements JavaDelegate {

    private final AllocationDesk desk;
    private final Answers answers;
    private final Messages messages;

    RecordAllocation(AllocationDesk desk, Answers answers, Messages messages) {
        this.desk = desk;
        this.answers = answers;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.decide(
                ALLOCATION.apply(execution),
                ALLOCATION_ANSWER.from(execution),
                ALLOCATION_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        // Documents that come now change nothing about what somebody has said.
        messages.forget(execution.getProcessBusinessKey());
    }
}
