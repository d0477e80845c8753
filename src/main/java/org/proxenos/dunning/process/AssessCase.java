package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.SITUATION;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DunningDesk;
import org.springframework.stereotype.Component;

@Component
class AssessCase implements JavaDelegate {

    private final DunningDesk desk;

    AssessCase(DunningDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SITUATION.passingBy(execution, desk.assess(caseOf(execution)));
    }
}
