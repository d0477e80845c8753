package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SpecialTermsAgreement.REVIEW_ANSWER;
import static org.proxenos.dunning.process.SpecialTermsAgreement.REVIEW_NOTE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.REVIEW_UNTIL;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_END;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_EXTENDED;
import static org.proxenos.dunning.process.SpecialTermsAgreement.termsOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.TermsDesk;
import org.springframework.stereotype.Component;

@Component
class RecordTermsReview implements JavaDelegate {

    private final TermsDesk desk;
    private final Deadlines deadlines;
    private final Answers answers;

    RecordTermsReview(TermsDesk desk, Deadlines deadlines, Answers answers) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var terms = termsOf(execution);
        var note = REVIEW_NOTE.findIn(execution).orElse(null);
        var extended = REVIEW_ANSWER.from(execution).equals("EXTEND");
        answers.refuseIf(
                extended
                        ? desk.extend(terms, REVIEW_UNTIL.findIn(execution).orElse(null), note, answers.signature())
                        : desk.letEnd(terms, note, answers.signature()));
        TERMS_END.on(execution, deadlines.morningOf(desk.endOf(terms)).toInstant());
        TERMS_EXTENDED.passingBy(execution, extended);
    }
}
