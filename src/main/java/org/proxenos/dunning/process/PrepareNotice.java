package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class PrepareNotice implements JavaDelegate {

    private final StepDesk desk;

    PrepareNotice(StepDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.prepareNotice(caseOf(execution));
    }
}
