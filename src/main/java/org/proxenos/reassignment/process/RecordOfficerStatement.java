package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.STATEMENT;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordOfficerStatement implements JavaDelegate {

    private final ReassignmentDesk desk;
    private final ReassignmentAnswers answers;

    RecordOfficerStatement(ReassignmentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordStatement(
                reassignmentOf(execution), STATEMENT.findIn(execution).orElse(null), answers.signature()));
    }
}
