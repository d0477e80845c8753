package org.proxenos.dunning.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.portfolio.Officer;
import org.springframework.stereotype.Component;

/**
 * Gives an investigation to those the table names. Where that is the customer's officer and nobody looks after the
 * customer, the managers have it.
 */
@Component
class AssignInvestigator implements TaskListener {

    private static final String MANAGERS = "sales-managers";

    private final DisputeDesk desk;
    private final Deadlines deadlines;

    AssignInvestigator(DisputeDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateTask task) {
        var dispute = UUID.fromString(task.getExecution().getProcessBusinessKey());
        var investigators = desk.investigatorsOf(dispute);
        task.addCandidateGroups(investigators.groups());
        if (investigators.officer()) {
            desk.officerOf(dispute)
                    .map(Officer::userId)
                    .ifPresentOrElse(task::setAssignee, () -> task.addCandidateGroup(MANAGERS));
        }
        task.setDueDate(deadlines.inBusinessDays(investigators.dueBd()));
    }
}
