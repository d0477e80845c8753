package org.proxenos.punctuality.process;

import static org.proxenos.engine.ProcessVariable.flag;

import org.camunda.bpm.engine.RuntimeService;
import org.proxenos.engine.ProcessVariable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Java knows of the process {@code TaskReminders}. A timer begins it, and every start of the application: a new version
 * of the model begins to count anew and forgets the run that was due. A run too many tells nobody anything twice.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class TaskReminders {

    static final String KEY = "TaskReminders";

    static final ProcessVariable<Boolean> OVERDUE_LEFT = flag("overdueLeft");
    static final ProcessVariable<Boolean> REMINDERS_FOUND = flag("remindersFound");
    static final ProcessVariable<Boolean> REMINDERS_LEFT = flag("remindersLeft");

    private final RuntimeService runtime;

    TaskReminders(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUpForAMissedRun() {
        runtime.startProcessInstanceByKey(KEY);
    }
}
