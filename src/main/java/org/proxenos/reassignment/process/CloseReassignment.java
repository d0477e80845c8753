package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class CloseReassignment implements JavaDelegate {

    private final TransferDesk desk;

    CloseReassignment(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(reassignmentOf(execution));
    }
}
