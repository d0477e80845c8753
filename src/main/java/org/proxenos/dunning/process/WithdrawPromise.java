package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PromiseWithdrawal.CURRENCY;
import static org.proxenos.dunning.process.PromiseWithdrawal.CUSTOMER_NO;
import static org.proxenos.dunning.process.PromiseWithdrawal.WITHDRAWAL_NOTE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.Negotiators;
import org.proxenos.dunning.PromiseDesk;
import org.springframework.stereotype.Component;

@Component
class WithdrawPromise implements JavaDelegate {

    private final PromiseDesk desk;
    private final Negotiators negotiators;
    private final Answers answers;

    WithdrawPromise(PromiseDesk desk, Negotiators negotiators, Answers answers) {
        this.desk = desk;
        this.negotiators = negotiators;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var customer = CUSTOMER_NO.from(execution).strip();
        var currency = CURRENCY.from(execution);
        answers.refuseIf(negotiators.refusal(customer, currency));
        var withdrawn = desk.withdrawRunning(
                negotiators.openCase(customer, currency),
                WITHDRAWAL_NOTE.findIn(execution).orElse(null),
                answers.signature());
        answers.refuseIf(withdrawn.refusal());
        execution.setProcessBusinessKey(withdrawn.id().toString());
    }
}
