package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.CONSULTATION_WANTED;
import static org.proxenos.reassignment.process.OfficerReassignment.OBJECTION_STANDS;
import static org.proxenos.reassignment.process.OfficerReassignment.STATEMENT_WANTED;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class SeekAnotherOfficer implements JavaDelegate {

    private final TransferDesk desk;

    SeekAnotherOfficer(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.seekAnotherOfficer(reassignmentOf(execution));
        STATEMENT_WANTED.on(execution, false);
        CONSULTATION_WANTED.on(execution, false);
        OBJECTION_STANDS.on(execution, desk.objectionStands(reassignmentOf(execution)));
    }
}
