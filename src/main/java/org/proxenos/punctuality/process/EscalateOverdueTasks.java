package org.proxenos.punctuality.process;

import static org.proxenos.punctuality.process.TaskReminders.OVERDUE_LEFT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.punctuality.PunctualityDesk;
import org.springframework.stereotype.Component;

@Component
class EscalateOverdueTasks implements JavaDelegate {

    private final PunctualityDesk desk;

    EscalateOverdueTasks(PunctualityDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OVERDUE_LEFT.passingBy(execution, desk.escalate());
    }
}
