package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.MANAGEMENT_BD;
import static org.proxenos.dunning.process.DisputeResolution.MANAGERS_BD;
import static org.proxenos.dunning.process.DisputeResolution.disputeOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DisputeDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseInvestigator implements JavaDelegate {

    private final DisputeDesk desk;

    ChooseInvestigator(DisputeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var investigators = desk.investigatorsOf(disputeOf(execution));
        MANAGERS_BD.passingBy(execution, investigators.managersBd());
        MANAGEMENT_BD.passingBy(execution, investigators.managementBd());
    }
}
