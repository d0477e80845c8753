package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.CALLABLE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.DELIVERY_FAILED;
import static org.proxenos.dunning.process.PaymentDelayEscalation.QUIET_HOURS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class SendReminder implements JavaDelegate {

    private final StepDesk desk;

    SendReminder(StepDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = caseOf(execution);
        var delivery = desk.sendReminder(caseId);
        delivery.ifPresent(it -> {
            switch (it.status()) {
                case LATER -> throw QUIET_HOURS.because("Quiet until " + it.notBefore());
                case UNDELIVERABLE, UNCERTAIN -> {
                    CALLABLE.passingBy(execution, desk.canBeCalled(caseId));
                    throw DELIVERY_FAILED.because(it.reason());
                }
                default -> {}
            }
        });
    }
}
