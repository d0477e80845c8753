package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.QUIET_HOURS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.LetterDesk;
import org.proxenos.notification.Delivery;
import org.springframework.stereotype.Component;

@Component
class SendNotice implements JavaDelegate {

    private final LetterDesk desk;

    SendNotice(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.mail(caseOf(execution))
                .filter(it -> it.status() == Delivery.Status.LATER)
                .ifPresent(it -> {
                    throw QUIET_HOURS.because("Quiet until " + it.notBefore());
                });
    }
}
