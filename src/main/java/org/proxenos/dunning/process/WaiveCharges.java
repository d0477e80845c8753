package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.ChargesDesk;
import org.springframework.stereotype.Component;

@Component
class WaiveCharges implements JavaDelegate {

    private final ChargesDesk desk;

    WaiveCharges(ChargesDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.waive(caseOf(execution));
    }
}
