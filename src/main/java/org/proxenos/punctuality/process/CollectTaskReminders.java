package org.proxenos.punctuality.process;

import static org.proxenos.punctuality.process.TaskReminders.REMINDERS_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.punctuality.PunctualityDesk;
import org.springframework.stereotype.Component;

@Component
class CollectTaskReminders implements JavaDelegate {

    private final PunctualityDesk desk;

    CollectTaskReminders(PunctualityDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REMINDERS_FOUND.passingBy(execution, desk.collect());
    }
}
