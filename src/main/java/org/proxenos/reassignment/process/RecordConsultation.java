package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.CONSULTATION_ANSWER;
import static org.proxenos.reassignment.process.OfficerReassignment.CONSULTATION_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.OFFICER_OF_CHOICE;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.ReassignmentDesk;
import org.springframework.stereotype.Component;

@Component
class RecordConsultation implements JavaDelegate {

    private final ReassignmentDesk desk;
    private final ReassignmentAnswers answers;

    RecordConsultation(ReassignmentDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordConsultation(
                reassignmentOf(execution),
                CONSULTATION_ANSWER.from(execution),
                OFFICER_OF_CHOICE.findIn(execution).orElse(null),
                CONSULTATION_NOTE.findIn(execution).orElse(null),
                answers.signature()));
    }
}
