package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.text;

import java.util.List;
import org.proxenos.dunning.DebtRecalled;
import org.proxenos.dunning.DebtWrittenOff;
import org.proxenos.engine.Messages;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code WriteOffPosting}, and how it begins: when a case ends with a write-off. */
@Component
class WriteOffPosting {

    static final String KEY = "WriteOffPosting";

    static final ProcessVariable<String> POSTED_AS = text("postedAs");

    static final ProcessMessage DEBT_RECALLED = new ProcessMessage("DebtRecalled");

    private final ProcessStarts starts;
    private final Messages messages;

    WriteOffPosting(ProcessStarts starts, Messages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @EventListener
    void on(DebtWrittenOff decided) {
        starts.startAll(KEY, List.of(decided.caseId().toString()));
    }

    @EventListener
    void on(DebtRecalled recalled) {
        messages.deliver(DEBT_RECALLED, recalled.caseId().toString());
    }
}
