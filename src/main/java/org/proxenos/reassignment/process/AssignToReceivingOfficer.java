package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.PortfolioReassignment.LOOP_COUNTER;
import static org.proxenos.reassignment.process.PortfolioReassignment.portfolioOf;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.proxenos.reassignment.DistributionDesk;
import org.springframework.stereotype.Component;

/** A consent is one's own: managers answer only for an officer who does not sign in, and read whom the task is about. */
@Component
class AssignToReceivingOfficer implements TaskListener {

    private final DistributionDesk desk;

    AssignToReceivingOfficer(DistributionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var officer = desk.receivingOfficer(portfolioOf(task), LOOP_COUNTER.from(task));
        task.setName(task.getName() + ": " + officer.name());
        if (officer.userId() == null) {
            task.addCandidateGroup("sales-managers");
        } else {
            task.setAssignee(officer.userId());
        }
    }
}
