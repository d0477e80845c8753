package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.APPROVAL_DAYS;
import static org.proxenos.reassignment.process.OfficerReassignment.CONSULTATION_WANTED;
import static org.proxenos.reassignment.process.OfficerReassignment.OBJECTION_STANDS;
import static org.proxenos.reassignment.process.OfficerReassignment.REASSIGNMENT_APPROVERS;
import static org.proxenos.reassignment.process.OfficerReassignment.SECOND_APPROVERS;
import static org.proxenos.reassignment.process.OfficerReassignment.STATEMENT_WANTED;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseReassignmentRoute implements JavaDelegate {

    private final ReassignmentDesk desk;

    ChooseReassignmentRoute(ReassignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var route = desk.chooseRoute(reassignmentOf(execution));
        STATEMENT_WANTED.on(execution, desk.canStateTheirView(reassignmentOf(execution)));
        CONSULTATION_WANTED.on(execution, route.consult());
        REASSIGNMENT_APPROVERS.on(execution, String.join(",", route.approvers()));
        SECOND_APPROVERS.on(execution, String.join(",", route.secondApprovers()));
        OBJECTION_STANDS.on(execution, false);
        APPROVAL_DAYS.on(execution, route.approvalDays());
    }
}
