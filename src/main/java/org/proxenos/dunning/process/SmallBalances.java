package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;
import static org.proxenos.engine.ProcessVariable.texts;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code SmallBalances}. A timer begins it. */
final class SmallBalances {

    static final String KEY = "SmallBalances";

    static final ProcessVariable<Boolean> BALANCES_FOUND = flag("balancesFound");
    static final ProcessVariable<List<String>> WRITE_OFFS = texts("writeOffs");
    static final ProcessVariable<String> BALANCES_NOTE = text("balancesNote");

    /** The business key names the review. */
    static final Function<DelegateExecution, UUID> REVIEW =
            execution -> UUID.fromString(execution.getProcessBusinessKey());

    private SmallBalances() {}
}
