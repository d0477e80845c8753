package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CustomerCall.PLAN_NOTE;
import static org.proxenos.dunning.process.CustomerCall.PLAN_UNTIL;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordPaymentPlan implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordPaymentPlan(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.planAgreed(
                caseOf(execution),
                PLAN_UNTIL.findIn(execution).orElse(null),
                PLAN_NOTE.findIn(execution).orElse(null),
                answers.signature()));
    }
}
