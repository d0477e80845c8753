package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.ACTION;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DunningDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseStep implements JavaDelegate {

    private final DunningDesk desk;

    ChooseStep(DunningDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ACTION.passingBy(execution, desk.chooseStep(caseOf(execution)));
    }
}
