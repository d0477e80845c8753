package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.portfolio.Officer;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

/** For whoever looks after the customer today; a manager does it where the officer does not sign in. */
@Component
class AssignToOfficerInCharge implements TaskListener {

    private final ReassignmentDesk desk;

    AssignToOfficerInCharge(ReassignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateGroup("sales-managers");
        desk.officerInCharge(reassignmentOf(task)).map(Officer::userId).ifPresent(task::setAssignee);
    }
}
