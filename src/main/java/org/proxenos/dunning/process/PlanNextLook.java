package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PromiseToPay.NEXT_LOOK;
import static org.proxenos.dunning.process.PromiseToPay.promiseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.PromiseDesk;
import org.springframework.stereotype.Component;

@Component
class PlanNextLook implements JavaDelegate {

    private final PromiseDesk desk;
    private final Deadlines deadlines;

    PlanNextLook(PromiseDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NEXT_LOOK.on(
                execution,
                deadlines.morningOf(desk.nextLook(promiseOf(execution))).toInstant());
    }
}
