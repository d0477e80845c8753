package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.TRANSFER_REFUSED;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class CarryOutReassignment implements JavaDelegate {

    private final TransferDesk desk;

    CarryOutReassignment(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusal = desk.carryOut(reassignmentOf(execution));
        if (refusal.isPresent()) {
            throw TRANSFER_REFUSED.because(refusal.get().key());
        }
    }
}
