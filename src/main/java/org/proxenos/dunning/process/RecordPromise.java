package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PromiseToPay.CURRENCY;
import static org.proxenos.dunning.process.PromiseToPay.CUSTOMER_NO;
import static org.proxenos.dunning.process.PromiseToPay.GIVEN_BY;
import static org.proxenos.dunning.process.PromiseToPay.PROMISE_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.Negotiators;
import org.proxenos.dunning.PromiseDesk;
import org.springframework.stereotype.Component;

@Component
class RecordPromise implements JavaDelegate {

    private final PromiseDesk desk;
    private final Negotiators negotiators;
    private final Answers answers;

    RecordPromise(PromiseDesk desk, Negotiators negotiators, Answers answers) {
        this.desk = desk;
        this.negotiators = negotiators;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var customer = CUSTOMER_NO.from(execution).strip();
        var currency = CURRENCY.from(execution);
        answers.refuseIf(negotiators.refusal(customer, currency));
        var recorded = desk.take(
                negotiators.openCase(customer, currency),
                PromiseToPay.instalments(execution),
                GIVEN_BY.findIn(execution).orElse(null),
                PROMISE_NOTE.findIn(execution).orElse(null),
                answers.signature(),
                negotiators.isManager());
        answers.refuseIf(recorded.refusal());
        execution.setProcessBusinessKey(recorded.id().toString());
    }
}
