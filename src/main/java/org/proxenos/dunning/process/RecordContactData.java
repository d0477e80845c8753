package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.CONTACT_ANSWER;
import static org.proxenos.dunning.process.PaymentDelayEscalation.CONTACT_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordContactData implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordContactData(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.contactDataFixed(
                caseOf(execution),
                CONTACT_ANSWER.from(execution).equals("ARRIVED"),
                CONTACT_NOTE.from(execution),
                answers.signature());
    }
}
