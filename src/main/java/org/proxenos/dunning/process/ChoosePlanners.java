package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLANNERS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.PlanDesk;
import org.springframework.stereotype.Component;

@Component
class ChoosePlanners implements JavaDelegate {

    private final PlanDesk desk;

    ChoosePlanners(PlanDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PLANNERS.on(execution, desk.plannersOf(caseOf(execution)));
    }
}
