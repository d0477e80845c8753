package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PreventiveReminders.REMINDERS_LEFT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.PreventiveDesk;
import org.springframework.stereotype.Component;

@Component
class SendPreventiveReminders implements JavaDelegate {

    private final PreventiveDesk desk;

    SendPreventiveReminders(PreventiveDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REMINDERS_LEFT.passingBy(execution, desk.send());
    }
}
