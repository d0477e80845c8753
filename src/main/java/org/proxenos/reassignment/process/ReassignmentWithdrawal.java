package org.proxenos.reassignment.process;

import static org.proxenos.engine.ProcessVariable.text;

import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code ReassignmentWithdrawal}: a form by which a request for another officer is taken back. */
final class ReassignmentWithdrawal {

    static final ProcessVariable<String> WITHDRAWAL_NOTE = text("withdrawalNote");

    private ReassignmentWithdrawal() {}
}
