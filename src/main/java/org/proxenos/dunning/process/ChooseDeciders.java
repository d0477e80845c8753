package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.COUNTERSIGNERS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.DECIDERS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseDeciders implements JavaDelegate {

    private final StepDesk desk;

    ChooseDeciders(StepDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = caseOf(execution);
        DECIDERS.on(execution, desk.decidersOf(id));
        desk.countersignersOf(id).ifPresent(groups -> COUNTERSIGNERS.on(execution, groups));
    }
}
