package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CustomerCall.DISPUTE_FINDING;
import static org.proxenos.dunning.process.CustomerCall.FINDING_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordDisputeFinding implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordDisputeFinding(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.disputeClarified(
                caseOf(execution),
                DISPUTE_FINDING.from(execution).equals("JUSTIFIED"),
                FINDING_NOTE.findIn(execution).orElse(null),
                answers.signature());
    }
}
