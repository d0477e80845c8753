package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.CREDIT_NOTE_NO;
import static org.proxenos.dunning.process.DisputeResolution.disputeOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DisputeDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCreditNote implements JavaDelegate {

    private final DisputeDesk desk;

    private final Answers answers;

    RecordCreditNote(DisputeDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.creditNoteIssued(
                disputeOf(execution), CREDIT_NOTE_NO.findIn(execution).orElse(null), answers.signature()));
    }
}
