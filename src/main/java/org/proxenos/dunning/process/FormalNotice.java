package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.LocalDate;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code FormalNotice}. Payment-delay escalation calls it. */
final class FormalNotice {

    static final ProcessVariable<Boolean> OFFICER_MAY_OBJECT = flag("officerMayObject");
    static final ProcessVariable<Boolean> MEETING_WANTED = flag("meetingWanted");
    static final ProcessVariable<Integer> VETO_DAYS = number("vetoDays");
    static final ProcessVariable<Boolean> FINAL_DEMAND = flag("finalDemand");
    static final ProcessVariable<String> OFFICER_SAY = text("officerSay");
    static final ProcessVariable<LocalDate> HELD_UNTIL = date("heldUntil");
    static final ProcessVariable<String> SAY_NOTE = text("sayNote");
    static final ProcessVariable<Boolean> GO_AHEAD = flag("goAhead");
    static final ProcessVariable<Boolean> LETTER_WANTED = flag("letterWanted");
    static final ProcessVariable<Integer> POST_DAYS = number("postDays");
    static final ProcessVariable<String> POSTING_ANSWER = text("postingAnswer");
    static final ProcessVariable<LocalDate> POSTED_ON = date("postedOn");
    static final ProcessVariable<String> PROOF_OF_SENDING = text("proofOfSending");
    static final ProcessVariable<Boolean> IN_THE_POST = flag("inThePost");

    static final ProcessError QUIET_HOURS = PaymentDelayEscalation.QUIET_HOURS;

    private FormalNotice() {}
}
