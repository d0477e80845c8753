package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;

import org.proxenos.dunning.CallOutcome;
import org.proxenos.dunning.DisputeReason;
import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code CustomerCall}: its answers. Payment-delay escalation calls it. */
final class CustomerCall {

    static final String KEY = "CustomerCall";

    static final ProcessVariable<CallOutcome> CALL_OUTCOME = choice("callOutcome", CallOutcome.class);
    static final ProcessVariable<String> CONTESTED_ITEM = text("contestedItem");
    static final ProcessVariable<String> CONTESTED_AMOUNT = DisputeResolution.CONTESTED_AMOUNT;
    static final ProcessVariable<DisputeReason> DISPUTE_REASON = DisputeResolution.DISPUTE_REASON;
    static final ProcessVariable<String> CALL_NOTE = text("callNote");
    static final ProcessVariable<Boolean> CALL_AGAIN = flag("callAgain");
    static final ProcessVariable<String> PAYMENT_FOUND = text("paymentFound");
    static final ProcessVariable<String> CHECK_NOTE = text("checkNote");

    private CustomerCall() {}
}
