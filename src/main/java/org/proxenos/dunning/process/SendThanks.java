package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.QUIET_HOURS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.proxenos.notification.Delivery;
import org.springframework.stereotype.Component;

@Component
class SendThanks implements JavaDelegate {

    private final StepDesk desk;

    SendThanks(StepDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var delivery = desk.sendThanks(caseOf(execution));
        if (delivery.status() == Delivery.Status.LATER) {
            throw QUIET_HOURS.because("Quiet until " + delivery.notBefore());
        }
    }
}
