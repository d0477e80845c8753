package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class TransferBack implements JavaDelegate {

    private final TransferDesk desk;
    private final ReassignmentAnswers answers;

    TransferBack(TransferDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.transferBack(reassignmentOf(execution), answers.signature()));
    }
}
