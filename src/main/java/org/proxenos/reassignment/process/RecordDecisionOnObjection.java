package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.OBJECTION_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.OBJECTION_OUTCOME;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class RecordDecisionOnObjection implements JavaDelegate {

    private final TransferDesk desk;
    private final ReassignmentAnswers answers;

    RecordDecisionOnObjection(TransferDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.decideOnObjection(
                reassignmentOf(execution),
                OBJECTION_OUTCOME.from(execution),
                OBJECTION_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        forget(execution, OBJECTION_NOTE);
    }
}
