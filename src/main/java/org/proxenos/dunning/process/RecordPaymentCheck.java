package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CustomerCall.CHECK_NOTE;
import static org.proxenos.dunning.process.CustomerCall.PAYMENT_FOUND;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordPaymentCheck implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordPaymentCheck(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.paymentChecked(
                caseOf(execution),
                PAYMENT_FOUND.from(execution).equals("YES"),
                CHECK_NOTE.findIn(execution).orElse(null),
                answers.signature());
    }
}
