package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FormalNotice.PROOF_OF_SENDING;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordNotice implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordNotice(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordNotice(
                caseOf(execution), PROOF_OF_SENDING.findIn(execution).orElse(null), answers.signature()));
    }
}
