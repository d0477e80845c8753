package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.NEXT_CHECK;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.DunningDesk;
import org.springframework.stereotype.Component;

@Component
class PlanNextCheck implements JavaDelegate {

    private final DunningDesk desk;
    private final Deadlines deadlines;

    PlanNextCheck(DunningDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = desk.planNextCheck(caseOf(execution));
        NEXT_CHECK.passingBy(execution, deadlines.morningOf(day).toInstant());
    }
}
