package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.STEP_DUE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DunningDesk;
import org.springframework.stereotype.Component;

@Component
class DetermineLevel implements JavaDelegate {

    private final DunningDesk desk;

    DetermineLevel(DunningDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STEP_DUE.passingBy(execution, desk.determineLevel(caseOf(execution)));
    }
}
