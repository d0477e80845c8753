package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_ANSWER;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_ANSWER_NOTE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_GRANTED;
import static org.proxenos.dunning.process.SpecialTermsAgreement.termsOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.TermsDesk;
import org.springframework.stereotype.Component;

@Component
class RecordTermsDecision implements JavaDelegate {

    private final TermsDesk desk;
    private final Answers answers;

    RecordTermsDecision(TermsDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = TERMS_ANSWER.from(execution).equals("GRANTED");
        answers.refuseIf(desk.decide(
                termsOf(execution), granted, TERMS_ANSWER_NOTE.findIn(execution).orElse(null), answers.signature()));
        TERMS_GRANTED.passingBy(execution, granted);
    }
}
