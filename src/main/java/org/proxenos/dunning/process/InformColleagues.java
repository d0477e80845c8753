package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.LetterDesk;
import org.springframework.stereotype.Component;

@Component
class InformColleagues implements JavaDelegate {

    private final LetterDesk desk;

    InformColleagues(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.informColleagues(caseOf(execution));
    }
}
