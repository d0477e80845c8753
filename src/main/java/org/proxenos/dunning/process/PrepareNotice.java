package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FormalNotice.LETTER_WANTED;
import static org.proxenos.dunning.process.FormalNotice.POST_DAYS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.LetterDesk;
import org.springframework.stereotype.Component;

@Component
class PrepareNotice implements JavaDelegate {

    private final LetterDesk desk;

    PrepareNotice(LetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LETTER_WANTED.passingBy(execution, desk.prepare(caseOf(execution)));
        POST_DAYS.passingBy(execution, desk.daysToPost());
    }
}
