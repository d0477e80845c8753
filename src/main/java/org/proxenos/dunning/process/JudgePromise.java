package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PromiseToPay.PROMISE_OUTCOME;
import static org.proxenos.dunning.process.PromiseToPay.promiseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.PromiseDesk;
import org.proxenos.engine.Messages;
import org.springframework.stereotype.Component;

@Component
class JudgePromise implements JavaDelegate {

    private final PromiseDesk desk;
    private final Messages messages;

    JudgePromise(PromiseDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PROMISE_OUTCOME.passingBy(execution, desk.judge(promiseOf(execution)));
        // Whatever was to be heard of the ledger has been read in it.
        messages.forget(execution.getProcessBusinessKey());
    }
}
