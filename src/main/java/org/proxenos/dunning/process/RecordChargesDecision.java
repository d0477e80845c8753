package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.ArrearsCharges.CHARGES_DECISION;
import static org.proxenos.dunning.process.ArrearsCharges.CHARGES_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.ChargesDesk;
import org.springframework.stereotype.Component;

@Component
class RecordChargesDecision implements JavaDelegate {

    private final ChargesDesk desk;
    private final Answers answers;

    RecordChargesDecision(ChargesDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.decide(
                caseOf(execution),
                CHARGES_DECISION.from(execution),
                CHARGES_NOTE.findIn(execution).orElse(null),
                answers.signature()));
    }
}
