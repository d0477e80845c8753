package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.TRANSFER_MORNING;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class PlanTransfer implements JavaDelegate {

    private final TransferDesk desk;
    private final Deadlines deadlines;

    PlanTransfer(TransferDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = desk.effectiveDate(reassignmentOf(execution));
        TRANSFER_MORNING.on(execution, deadlines.morningOf(day).toInstant());
    }
}
