package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.SECOND_AGREES;
import static org.proxenos.reassignment.process.OfficerReassignment.SECOND_APPROVAL;
import static org.proxenos.reassignment.process.OfficerReassignment.SECOND_APPROVAL_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordSecondApproval implements JavaDelegate {

    private final ConsentDesk desk;
    private final ReassignmentAnswers answers;

    RecordSecondApproval(ConsentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var agrees = SECOND_APPROVAL.from(execution).equals("APPROVE");
        answers.refuseIf(desk.approveAsSecond(
                reassignmentOf(execution),
                agrees,
                SECOND_APPROVAL_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        SECOND_AGREES.passingBy(execution, agrees);
        forget(execution, SECOND_APPROVAL, SECOND_APPROVAL_NOTE);
    }
}
