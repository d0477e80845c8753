package org.proxenos.dunning.process;

import org.camunda.bpm.engine.RuntimeService;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.OverdueScan;
import org.proxenos.dunning.PreventiveDesk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes up for a morning on which the application was down. The start timer alone would not: a new version of the model
 * begins to count anew and forgets the one that was due.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class MissedMorning {

    private final OverdueScan scan;
    private final PreventiveDesk reminders;
    private final BusinessCalendar calendar;
    private final Deadlines deadlines;
    private final RuntimeService runtime;

    MissedMorning(
            OverdueScan scan,
            PreventiveDesk reminders,
            BusinessCalendar calendar,
            Deadlines deadlines,
            RuntimeService runtime) {
        this.scan = scan;
        this.reminders = reminders;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUpForIt() {
        var today = calendar.today();
        var morning = deadlines.morningOf(today).toInstant();
        if (!calendar.isBusinessDay(today) || !calendar.now().isAfter(morning)) {
            return;
        }
        if (scan.resultOf(today).isEmpty()) {
            runtime.startProcessInstanceByKey("OverdueScan");
        }
        if (!reminders.hasLooked(today)) {
            runtime.startProcessInstanceByKey(PreventiveReminders.KEY);
        }
    }
}
