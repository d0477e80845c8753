package org.proxenos.dunning.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.DunningDesk;
import org.proxenos.dunning.StepDesk;
import org.proxenos.portfolio.Officer;
import org.springframework.stereotype.Component;

/**
 * Gives a task to the customer's officer, with the managers beside; where nobody looks after the customer the managers
 * have it alone. It is due when the decision table says.
 */
@Component
class AssignToOfficer implements TaskListener {

    private static final String MANAGERS = "sales-managers";

    private final DunningDesk dunning;
    private final StepDesk desk;
    private final Deadlines deadlines;

    AssignToOfficer(DunningDesk dunning, StepDesk desk, Deadlines deadlines) {
        this.dunning = dunning;
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseId = CaseId.of(task.getExecution().getProcessBusinessKey());
        task.addCandidateGroup(MANAGERS);
        desk.officerOf(caseId).map(Officer::userId).ifPresent(task::setAssignee);
        task.setDueDate(dueDate(caseId));
    }

    private Date dueDate(CaseId caseId) {
        return deadlines.inBusinessDays(dunning.daysForStep(caseId));
    }
}
