package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.COVER_ONLY;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

@Component
class CheckAbsence implements JavaDelegate {

    private final ReassignmentDesk desk;

    CheckAbsence(ReassignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        COVER_ONLY.passingBy(execution, desk.needsCoverOnly(reassignmentOf(execution)));
    }
}
