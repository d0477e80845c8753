package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.LocalDate;
import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code InsolvencyNotice}: its answers. It begins with its form, and nowhere else. */
final class InsolvencyNotice {

    static final ProcessVariable<String> CUSTOMER_NO = PromiseToPay.CUSTOMER_NO;
    static final ProcessVariable<String> NEWS = text("insolvencyNews");
    static final ProcessVariable<LocalDate> DECLARED_ON = date("declaredOn");
    static final ProcessVariable<String> COURT = text("court");
    static final ProcessVariable<String> REFERENCE = text("reference");
    static final ProcessVariable<Boolean> CLAIM_REGISTERED = flag("claimRegistered");
    static final ProcessVariable<String> INSOLVENCY_NOTE = PaymentDelayEscalation.INSOLVENCY_NOTE;

    private InsolvencyNotice() {}
}
