package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SpecialTermsAgreement.SOMEBODY_MUST_AGREE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_APPROVERS;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_END;
import static org.proxenos.dunning.process.SpecialTermsAgreement.termsOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.TermsDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseTermsApprover implements JavaDelegate {

    private final TermsDesk desk;
    private final Deadlines deadlines;

    ChooseTermsApprover(TermsDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approvers = desk.approversOf(termsOf(execution));
        TERMS_APPROVERS.on(execution, String.join(",", approvers));
        TERMS_END.on(
                execution, deadlines.morningOf(desk.endOf(termsOf(execution))).toInstant());
        SOMEBODY_MUST_AGREE.passingBy(execution, !approvers.isEmpty());
    }
}
