package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

@Component
class AssignToRequester implements TaskListener {

    private final ReassignmentDesk desk;

    AssignToRequester(ReassignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateGroup("sales-managers");
        task.setAssignee(desk.requesterOf(reassignmentOf(task)));
    }
}
