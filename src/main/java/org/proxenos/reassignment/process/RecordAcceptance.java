package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.ACCEPTANCE;
import static org.proxenos.reassignment.process.OfficerReassignment.ACCEPTANCE_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.OFFICER_ACCEPTS;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordAcceptance implements JavaDelegate {

    private final ConsentDesk desk;
    private final ReassignmentAnswers answers;

    RecordAcceptance(ConsentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var accepts = ACCEPTANCE.from(execution).equals("ACCEPT");
        answers.refuseIf(desk.recordAcceptance(
                reassignmentOf(execution),
                accepts,
                ACCEPTANCE_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        OFFICER_ACCEPTS.passingBy(execution, accepts);
        forget(execution, ACCEPTANCE, ACCEPTANCE_NOTE);
    }
}
