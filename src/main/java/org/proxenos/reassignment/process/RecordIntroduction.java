package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.INTRODUCTION_NOTE;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class RecordIntroduction implements JavaDelegate {

    private final TransferDesk desk;
    private final ReassignmentAnswers answers;

    RecordIntroduction(TransferDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordIntroduction(
                reassignmentOf(execution), INTRODUCTION_NOTE.findIn(execution).orElse(null), answers.signature()));
        forget(execution, INTRODUCTION_NOTE);
    }
}
