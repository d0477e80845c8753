package org.proxenos.dunning.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.CreditHoldNoted;
import org.proxenos.engine.OwnAccount;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code CreditHoldChange}, and how it begins: in the transaction of the change. */
@Component
class CreditHoldChange {

    static final String KEY = "CreditHoldChange";

    private final RuntimeService runtime;
    private final OwnAccount ownAccount;

    CreditHoldChange(RuntimeService runtime, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.ownAccount = ownAccount;
    }

    @EventListener
    void on(CreditHoldNoted noted) {
        ownAccount.call(() -> runtime.startProcessInstanceByKey(KEY, Long.toString(noted.change())));
    }

    /** The business key is the change's number in the book. */
    static long changeOf(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }
}
