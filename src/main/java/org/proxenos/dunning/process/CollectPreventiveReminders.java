package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PreventiveReminders.REMINDERS_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.PreventiveDesk;
import org.springframework.stereotype.Component;

@Component
class CollectPreventiveReminders implements JavaDelegate {

    private final PreventiveDesk desk;
    private final BusinessCalendar calendar;

    CollectPreventiveReminders(PreventiveDesk desk, BusinessCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REMINDERS_FOUND.passingBy(execution, desk.collect(calendar.today()));
    }
}
