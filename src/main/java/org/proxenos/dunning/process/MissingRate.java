package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.text;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proxenos.dunning.RateEntered;
import org.proxenos.dunning.RateMissing;
import org.proxenos.engine.Messages;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code MissingRate}, and how it begins: when a rate is needed and not there. */
@Component
class MissingRate {

    static final String KEY = "MissingRate";

    static final ProcessVariable<String> RATE_ANSWER = text("rateAnswer");
    static final ProcessVariable<String> ENTERED_RATE = text("enteredRate");
    static final ProcessVariable<String> RATE_NOTE = text("rateNote");

    /** The business key names the missing rate. */
    static final Function<DelegateExecution, UUID> RATE =
            execution -> UUID.fromString(execution.getProcessBusinessKey());

    static final ProcessMessage RATE_ENTERED = new ProcessMessage("RateEntered");

    private final ProcessStarts starts;
    private final Messages messages;

    MissingRate(ProcessStarts starts, Messages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @EventListener
    void on(RateEntered entered) {
        messages.deliver(RATE_ENTERED, entered.id().toString());
    }

    @EventListener
    void on(RateMissing missing) {
        starts.startAll(KEY, List.of(missing.id().toString()));
    }
}
