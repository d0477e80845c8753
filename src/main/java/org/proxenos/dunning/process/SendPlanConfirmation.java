package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_ID;
import static org.proxenos.dunning.process.PaymentPlanAgreement.QUIET_HOURS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.PlanDesk;
import org.proxenos.notification.Delivery;
import org.springframework.stereotype.Component;

@Component
class SendPlanConfirmation implements JavaDelegate {

    private final PlanDesk desk;

    SendPlanConfirmation(PlanDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.sendConfirmation(PLAN_ID.from(execution))
                .filter(delivery -> delivery.status() == Delivery.Status.LATER)
                .ifPresent(delivery -> {
                    throw QUIET_HOURS.because("Quiet until " + delivery.notBefore());
                });
    }
}
