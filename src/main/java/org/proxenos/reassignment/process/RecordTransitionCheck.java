package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.SATISFACTION;
import static org.proxenos.reassignment.process.OfficerReassignment.TRANSITION_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class RecordTransitionCheck implements JavaDelegate {

    private final TransferDesk desk;
    private final ReassignmentAnswers answers;

    RecordTransitionCheck(TransferDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordTransitionCheck(
                reassignmentOf(execution),
                SATISFACTION.findIn(execution).orElse(null),
                TRANSITION_NOTE.findIn(execution).orElse(null),
                answers.signature()));
    }
}
