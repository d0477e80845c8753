package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.APPROVAL_ANSWER;
import static org.proxenos.reassignment.process.OfficerReassignment.APPROVAL_DATE;
import static org.proxenos.reassignment.process.OfficerReassignment.APPROVAL_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.DECIDED;
import static org.proxenos.reassignment.process.OfficerReassignment.SECOND_NEEDED;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordApproval implements JavaDelegate {

    private final ConsentDesk desk;
    private final ReassignmentAnswers answers;

    RecordApproval(ConsentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answer = APPROVAL_ANSWER.from(execution);
        answers.refuseIf(desk.approve(
                reassignmentOf(execution),
                answer,
                APPROVAL_DATE.findIn(execution).orElse(null),
                APPROVAL_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        DECIDED.passingBy(
                execution,
                switch (answer) {
                    case APPROVE, APPROVE_WITH_DATE -> "APPROVED";
                    case ASK -> "ASKED";
                    case REJECT -> "REJECTED";
                });
        SECOND_NEEDED.passingBy(execution, desk.needsASecond(reassignmentOf(execution)));
        forget(execution, APPROVAL_ANSWER, APPROVAL_DATE, APPROVAL_NOTE);
    }
}
