package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.disputeOf;
import static org.proxenos.dunning.process.DisputeResolution.tellGateways;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DisputeDesk;
import org.springframework.stereotype.Component;

@Component
class ReadFinding implements JavaDelegate {

    private final DisputeDesk desk;

    ReadFinding(DisputeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tellGateways(execution, desk.find(disputeOf(execution)).orElseThrow());
    }
}
