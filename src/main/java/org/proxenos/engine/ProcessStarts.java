package org.proxenos.engine;

import java.util.Collection;
import org.camunda.bpm.engine.RuntimeService;
import org.proxenos.engine.internals.OneCommand;
import org.springframework.stereotype.Component;

/** Starts process instances by the hundred, at the cost of few statements. */
@Component
public class ProcessStarts {

    private final RuntimeService runtime;
    private final OneCommand one;

    ProcessStarts(RuntimeService runtime, OneCommand one) {
        this.runtime = runtime;
        this.one = one;
    }

    /**
     * Starts an instance for each business key, all or none, in the transaction that is there. Nothing of an instance is
     * in the database before all have reached a wait state, so a delegate on the way there does not find it in a query.
     *
     * @param process key of the process
     */
    public void startAll(String process, Collection<String> businessKeys) {
        one.of(() -> businessKeys.forEach(key -> runtime.startProcessInstanceByKey(process, key)));
    }

    /** The same for a start event that waits for a message. */
    public void startAllAt(ProcessMessage message, Collection<String> businessKeys) {
        one.of(() -> businessKeys.forEach(key -> runtime.startProcessInstanceByMessage(message.name(), key)));
    }
}
