package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.CREDIT_HOLD_ANSWER;
import static org.proxenos.dunning.process.PaymentDelayEscalation.CREDIT_HOLD_GRANTED;
import static org.proxenos.dunning.process.PaymentDelayEscalation.CREDIT_HOLD_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCreditHoldDecision implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordCreditHoldDecision(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = CREDIT_HOLD_ANSWER.from(execution).equals("GRANTED");
        answers.refuseIf(desk.decideOnCreditHold(
                caseOf(execution), granted, CREDIT_HOLD_NOTE.findIn(execution).orElse(null), answers.signature()));
        CREDIT_HOLD_GRANTED.passingBy(execution, granted);
    }
}
