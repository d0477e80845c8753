package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.ABSENT_UNTIL;
import static org.proxenos.reassignment.process.OfficerReassignment.CUSTOMER_NO;
import static org.proxenos.reassignment.process.OfficerReassignment.REASSIGNMENT_REASON;
import static org.proxenos.reassignment.process.OfficerReassignment.REQUEST_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.WISHED_DATE;
import static org.proxenos.reassignment.process.OfficerReassignment.WISHED_OFFICER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ReassignmentDesk;
import org.proxenos.reassignment.ReassignmentRequest;
import org.springframework.stereotype.Component;

@Component
class RecordReassignmentRequest implements JavaDelegate {

    private final ReassignmentDesk desk;
    private final ReassignmentAnswers answers;

    RecordReassignmentRequest(ReassignmentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var filed = desk.file(
                new ReassignmentRequest(
                        CUSTOMER_NO.findIn(execution).orElse(null),
                        REASSIGNMENT_REASON.findIn(execution).orElse(null),
                        WISHED_OFFICER.findIn(execution).orElse(null),
                        WISHED_DATE.findIn(execution).orElse(null),
                        ABSENT_UNTIL.findIn(execution).orElse(null),
                        REQUEST_NOTE.findIn(execution).orElse(null)),
                answers.signature());
        answers.refuseIf(filed.refusal());
        execution.setProcessBusinessKey(filed.id().toString());
    }
}
