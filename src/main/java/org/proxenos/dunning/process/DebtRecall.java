package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.text;

import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code DebtRecall}: its answers. It begins with its form, and nowhere else. */
final class DebtRecall {

    static final ProcessVariable<String> CUSTOMER_NO = PromiseToPay.CUSTOMER_NO;
    static final ProcessVariable<String> CURRENCY = PromiseToPay.CURRENCY;
    static final ProcessVariable<String> CASE_REFERENCE = text("caseReference");
    static final ProcessVariable<String> RECALL_REASON = text("recallReason");

    private DebtRecall() {}
}
