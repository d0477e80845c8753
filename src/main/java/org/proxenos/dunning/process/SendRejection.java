package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.QUIET_HOURS;
import static org.proxenos.dunning.process.DisputeResolution.disputeOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.notification.Delivery;
import org.springframework.stereotype.Component;

@Component
class SendRejection implements JavaDelegate {

    private final DisputeDesk desk;

    SendRejection(DisputeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var delivery = desk.sendRejection(disputeOf(execution));
        if (delivery.status() == Delivery.Status.LATER) {
            throw QUIET_HOURS.because("Quiet until " + delivery.notBefore());
        }
    }
}
