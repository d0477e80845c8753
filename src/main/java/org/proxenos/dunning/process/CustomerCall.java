package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.LocalDate;
import org.proxenos.dunning.CallOutcome;
import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code CustomerCall}: its answers. Payment-delay escalation calls it. */
final class CustomerCall {

    static final ProcessVariable<CallOutcome> CALL_OUTCOME = choice("callOutcome", CallOutcome.class);
    static final ProcessVariable<LocalDate> PROMISED_FOR = date("promisedFor");
    static final ProcessVariable<String> PROMISED_AMOUNT = text("promisedAmount");
    static final ProcessVariable<String> CALL_NOTE = text("callNote");
    static final ProcessVariable<Boolean> CALL_AGAIN = flag("callAgain");
    static final ProcessVariable<String> PAYMENT_FOUND = text("paymentFound");
    static final ProcessVariable<String> CHECK_NOTE = text("checkNote");
    static final ProcessVariable<LocalDate> PLAN_UNTIL = date("planUntil");
    static final ProcessVariable<String> PLAN_NOTE = text("planNote");
    static final ProcessVariable<String> DISPUTE_FINDING = text("disputeFinding");
    static final ProcessVariable<String> FINDING_NOTE = text("findingNote");

    private CustomerCall() {}
}
