package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.ArrearsCharges.QUIET_HOURS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.ChargesDesk;
import org.proxenos.notification.Delivery;
import org.springframework.stereotype.Component;

@Component
class SendChargesStatement implements JavaDelegate {

    private final ChargesDesk desk;

    SendChargesStatement(ChargesDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var delivery = desk.sendStatement(caseOf(execution));
        if (delivery.status() == Delivery.Status.LATER) {
            throw QUIET_HOURS.because("Quiet until " + delivery.notBefore());
        }
    }
}
