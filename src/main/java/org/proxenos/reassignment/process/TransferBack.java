package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.portfolio.LeftoversRemain;
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
        try {
            answers.refuseIf(desk.transferBack(reassignmentOf(execution), answers.signature()));
        } catch (LeftoversRemain left) {
            answers.refuseIf(Optional.of(left.refusal()));
        }
    }
}
