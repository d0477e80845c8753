package org.proxenos.punctuality.process;

import static org.proxenos.punctuality.process.TaskReminders.REMINDERS_LEFT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.punctuality.PunctualityDesk;
import org.springframework.stereotype.Component;

@Component
class SendTaskReminders implements JavaDelegate {

    private final PunctualityDesk desk;

    SendTaskReminders(PunctualityDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REMINDERS_LEFT.passingBy(execution, desk.send());
    }
}
