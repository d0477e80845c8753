package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.ArrearsCharges.CHARGES_HANDLING;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.ChargesDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseChargesHandling implements JavaDelegate {

    private final ChargesDesk desk;

    ChooseChargesHandling(ChargesDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CHARGES_HANDLING.passingBy(execution, desk.chooseHandling(caseOf(execution)));
    }
}
