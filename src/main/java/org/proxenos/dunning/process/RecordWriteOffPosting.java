package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.WriteOffPosting.POSTED_AS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.EndingDesk;
import org.springframework.stereotype.Component;

@Component
class RecordWriteOffPosting implements JavaDelegate {

    private final EndingDesk desk;
    private final Answers answers;

    RecordWriteOffPosting(EndingDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.posted(
                PaymentDelayEscalation.caseOf(execution),
                POSTED_AS.findIn(execution).orElse(null),
                answers.signature()));
    }
}
