package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.FIND_ANSWER;
import static org.proxenos.reassignment.process.OfficerReassignment.FIND_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.FOUND_OFFICER;
import static org.proxenos.reassignment.process.OfficerReassignment.OFFICER_FOUND;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ConsentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordOfficerFound implements JavaDelegate {

    private final ConsentDesk desk;
    private final ReassignmentAnswers answers;

    RecordOfficerFound(ConsentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = FIND_ANSWER.from(execution).equals("FOUND");
        answers.refuseIf(desk.recordOfficerFound(
                reassignmentOf(execution),
                found,
                FOUND_OFFICER.findIn(execution).orElse(null),
                FIND_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        OFFICER_FOUND.passingBy(execution, found);
        forget(execution, FIND_ANSWER, FOUND_OFFICER, FIND_NOTE);
    }
}
