package org.proxenos.absence.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.moment;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.absence.AbsenceCancelled;
import org.proxenos.absence.AbsenceRequested;
import org.proxenos.absence.CoverStep;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What Java knows of the process {@code OfficerAbsence}, and how it begins: through its form, or by a request that came in
 * through another door.
 */
@Component
class OfficerAbsence {

    static final String KEY = "OfficerAbsence";

    static final ProcessVariable<String> OFFICER_NO = text("officerNo");
    static final ProcessVariable<String> COVER_NO = text("coverNo");
    static final ProcessVariable<LocalDate> AWAY_FROM = date("awayFrom");
    static final ProcessVariable<LocalDate> BACK_ON = date("backOn");
    static final ProcessVariable<String> ABSENCE_REASON = text("absenceReason");
    static final ProcessVariable<String> ABSENCE_APPROVERS = text("absenceApprovers");
    static final ProcessVariable<Boolean> SOMEBODY_MUST_AGREE = flag("somebodyMustAgree");
    static final ProcessVariable<Instant> FIRST_MORNING = moment("firstMorning");
    static final ProcessVariable<Instant> MORNING_OF_RETURN = moment("morningOfReturn");
    static final ProcessVariable<String> ABSENCE_ANSWER = text("absenceAnswer");
    static final ProcessVariable<Boolean> ABSENCE_GRANTED = flag("absenceGranted");

    static final ProcessVariable<Boolean> ABSENCE_BEGUN = flag("absenceBegun");
    static final ProcessVariable<CoverStep> COVER_STEP = choice("coverStep", CoverStep.class);
    static final ProcessVariable<Instant> ANSWER_UNTIL = moment("answerUntil");
    static final ProcessVariable<String> COVER_ANSWER = text("coverAnswer");
    static final ProcessVariable<String> COVER_ANSWER_NOTE = text("coverAnswerNote");
    static final ProcessVariable<Boolean> COVER_ACCEPTED = flag("coverAccepted");
    static final ProcessVariable<String> NAMED_COVER = text("namedCover");
    static final ProcessVariable<String> NAMED_COVER_NOTE = text("namedCoverNote");
    static final ProcessVariable<Boolean> SOMETHING_TO_HAND_BACK = flag("somethingToHandBack");
    static final ProcessVariable<String> HAND_BACK_NOTE = text("handBackNote");

    static final ProcessMessage ABSENCE_REQUESTED = new ProcessMessage("AbsenceRequested");
    static final ProcessMessage ABSENCE_CANCELLED = new ProcessMessage("AbsenceCancelled");

    private final RuntimeService runtime;
    private final OwnAccount ownAccount;

    OfficerAbsence(RuntimeService runtime, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(AbsenceRequested requested) {
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                ABSENCE_REQUESTED.name(), requested.absence().toString()));
    }

    /** In the transaction of whoever cancels it: cover and the tasks end together. */
    @EventListener
    void on(AbsenceCancelled cancelled) {
        ownAccount.call(() -> runtime.createMessageCorrelation(ABSENCE_CANCELLED.name())
                .processInstanceBusinessKey(cancelled.absence().toString())
                .correlateAllWithResult());
    }

    /** The business key names the absence. */
    static UUID absenceOf(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
