package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.portfolio.Officer;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

/** A consent is one's own: managers answer only for an officer who does not sign in. */
@Component
class AssignToProposedOfficer implements TaskListener {

    private final ConsentDesk desk;

    AssignToProposedOfficer(ConsentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        desk.proposed(reassignmentOf(task))
                .map(Officer::userId)
                .ifPresentOrElse(task::setAssignee, () -> task.addCandidateGroup("sales-managers"));
    }
}
