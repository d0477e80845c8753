package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_CHANNEL;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_CUSTOMER;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_FROM;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_GRACE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_INVOICE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_MINIMUM;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_OWNER;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_PROCEDURE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_REASON;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_SCOPE;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_SEGMENT;
import static org.proxenos.dunning.process.SpecialTermsAgreement.TERMS_UNTIL;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.TermsDesk;
import org.proxenos.dunning.TermsRequest;
import org.springframework.stereotype.Component;

@Component
class RecordTermsRequest implements JavaDelegate {

    private final TermsDesk desk;
    private final Answers answers;

    RecordTermsRequest(TermsDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var filed = desk.file(
                new TermsRequest(
                        TERMS_SCOPE.findIn(execution).orElse(null),
                        TERMS_CUSTOMER.findIn(execution).orElse(null),
                        TERMS_INVOICE.findIn(execution).orElse(null),
                        TERMS_SEGMENT.findIn(execution).orElse(null),
                        TERMS_GRACE.findIn(execution).orElse(null),
                        TERMS_MINIMUM.findIn(execution).map(BigDecimal::new).orElse(null),
                        TERMS_CHANNEL.findIn(execution).orElse(null),
                        TERMS_PROCEDURE.findIn(execution).orElse(null),
                        TERMS_REASON.findIn(execution).orElse(null),
                        TERMS_OWNER.findIn(execution).orElse(null),
                        TERMS_FROM.findIn(execution).orElse(null),
                        TERMS_UNTIL.findIn(execution).orElse(null)),
                answers.signature());
        answers.refuseIf(filed.refusal());
        execution.setProcessBusinessKey(filed.id().toString());
    }
}
