package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.flag;
import static org.proxenos.engine.ProcessVariable.text;
import static org.proxenos.engine.ProcessVariable.texts;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.OldDebtImported;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code ImportedDebtTriage}, and how it begins: once per import. */
@Component
class ImportedDebtTriage {

    static final String KEY = "ImportedDebtTriage";

    static final ProcessVariable<List<String>> PLACED_CUSTOMERS = texts("placedCustomers");
    static final ProcessVariable<String> PLACED_AT = text("placedAt");
    static final ProcessVariable<String> PLACING = text("placing");
    static final ProcessVariable<Boolean> MORE_TO_PLACE = flag("moreToPlace");

    /** The business key names the import. */
    static final Function<DelegateExecution, UUID> IMPORT =
            execution -> UUID.fromString(execution.getProcessBusinessKey());

    private final RuntimeService runtime;

    ImportedDebtTriage(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(OldDebtImported imported) {
        runtime.startProcessInstanceByKey(KEY, imported.importId().toString());
    }
}
