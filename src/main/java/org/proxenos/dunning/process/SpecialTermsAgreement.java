package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.SpecialTermsEnded;
import org.proxenos.dunning.TermsRequested;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Java knows of the process {@code SpecialTermsAgreement}, and how it begins: through its form, or by a request that
 * came in through another door.
 */
@Component
class SpecialTermsAgreement {

    static final String KEY = "SpecialTermsAgreement";

    static final ProcessVariable<String> TERMS_SCOPE = text("termsScope");
    static final ProcessVariable<String> TERMS_CUSTOMER = text("termsCustomer");
    static final ProcessVariable<String> TERMS_INVOICE = text("termsInvoice");
    static final ProcessVariable<String> TERMS_SEGMENT = text("termsSegment");
    static final ProcessVariable<Integer> TERMS_GRACE = number("termsGrace");
    static final ProcessVariable<String> TERMS_MINIMUM = text("termsMinimum");
    static final ProcessVariable<String> TERMS_CHANNEL = text("termsChannel");
    static final ProcessVariable<String> TERMS_PROCEDURE = text("termsProcedure");
    static final ProcessVariable<String> TERMS_REASON = text("termsReason");
    static final ProcessVariable<String> TERMS_OWNER = text("termsOwner");
    static final ProcessVariable<LocalDate> TERMS_FROM = date("termsFrom");
    static final ProcessVariable<LocalDate> TERMS_UNTIL = date("termsUntil");
    static final ProcessVariable<String> TERMS_APPROVERS = text("termsApprovers");
    static final ProcessVariable<Boolean> SOMEBODY_MUST_AGREE = flag("somebodyMustAgree");
    static final ProcessVariable<Instant> TERMS_END = moment("termsEnd");
    static final ProcessVariable<String> TERMS_ANSWER = text("termsAnswer");
    static final ProcessVariable<String> TERMS_ANSWER_NOTE = text("termsAnswerNote");
    static final ProcessVariable<Boolean> TERMS_GRANTED = flag("termsGranted");
    static final ProcessVariable<String> TERMS_REVIEWER = text("termsReviewer");
    static final ProcessVariable<String> TERMS_REVIEWERS = text("termsReviewers");
    static final ProcessVariable<String> REVIEW_ANSWER = text("reviewAnswer");
    static final ProcessVariable<LocalDate> REVIEW_UNTIL = date("reviewUntil");
    static final ProcessVariable<String> REVIEW_NOTE = text("reviewNote");
    static final ProcessVariable<Boolean> TERMS_EXTENDED = flag("termsExtended");

    static final ProcessMessage TERMS_REQUESTED = new ProcessMessage("TermsRequested");
    static final ProcessMessage SPECIAL_TERMS_ENDED = new ProcessMessage("SpecialTermsEnded");

    private final RuntimeService runtime;
    private final OwnAccount ownAccount;

    SpecialTermsAgreement(RuntimeService runtime, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(TermsRequested requested) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                TERMS_REQUESTED.name(), requested.terms().toString()));
    }

    /** In the transaction of whoever ends them: nobody else has seen them as ended before. */
    @EventListener
    void on(SpecialTermsEnded ended) {
        ownAccount.call(() -> runtime.createMessageCorrelation(SPECIAL_TERMS_ENDED.name())
                .processInstanceBusinessKey(ended.terms().toString())
                .correlateAllWithResult());
    }

    /** The business key names the terms. */
    static UUID termsOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
