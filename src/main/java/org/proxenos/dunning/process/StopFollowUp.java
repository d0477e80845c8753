package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.InsolvencyDesk;
import org.springframework.stereotype.Component;

@Component
class StopFollowUp implements JavaDelegate {

    private final InsolvencyDesk desk;

    StopFollowUp(InsolvencyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.stopFollowUp(caseOf(execution));
    }
}
