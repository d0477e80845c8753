package org.proxenos.reassignment.process;

import static org.proxenos.reassignment.process.OfficerReassignment.HANDOVER_COMMITMENTS;
import static org.proxenos.reassignment.process.OfficerReassignment.HANDOVER_CONTACTS;
import static org.proxenos.reassignment.process.OfficerReassignment.HANDOVER_WARNINGS;
import static org.proxenos.reassignment.process.OfficerReassignment.forget;
import static org.proxenos.reassignment.process.OfficerReassignment.reassignmentOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.reassignment.TransferDesk;
import org.springframework.stereotype.Component;

@Component
class RecordHandoverNotes implements JavaDelegate {

    private final TransferDesk desk;
    private final ReassignmentAnswers answers;

    RecordHandoverNotes(TransferDesk desk, ReassignmentAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.recordHandoverNotes(
                reassignmentOf(execution),
                HANDOVER_COMMITMENTS.findIn(execution).orElse(null),
                HANDOVER_CONTACTS.findIn(execution).orElse(null),
                HANDOVER_WARNINGS.findIn(execution).orElse(null),
                answers.signature()));
        forget(execution, HANDOVER_COMMITMENTS, HANDOVER_CONTACTS, HANDOVER_WARNINGS);
    }
}
