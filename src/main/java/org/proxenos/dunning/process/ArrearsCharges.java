package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.text;

import java.util.List;
import org.proxenos.dunning.CaseClosed;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.ChargesDecision;
import org.proxenos.dunning.ChargesDesk;
import org.proxenos.dunning.ChargesHandling;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessStarts;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code ArrearsCharges}, and how it begins: when a case is cleared and left charges. */
@Component
class ArrearsCharges {

    static final String KEY = "ArrearsCharges";

    static final ProcessVariable<ChargesHandling> CHARGES_HANDLING = choice("chargesHandling", ChargesHandling.class);
    static final ProcessVariable<ChargesDecision> CHARGES_DECISION = choice("chargesDecision", ChargesDecision.class);
    static final ProcessVariable<String> CHARGES_NOTE = text("chargesNote");

    static final ProcessError QUIET_HOURS = PaymentDelayEscalation.QUIET_HOURS;

    private final ChargesDesk desk;
    private final ProcessStarts starts;

    ArrearsCharges(ChargesDesk desk, ProcessStarts starts) {
        this.desk = desk;
        this.starts = starts;
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.ending() == CaseStatus.CLEARED && desk.open(closed.caseId())) {
            starts.startAll(KEY, List.of(closed.caseId().toString()));
        }
    }
}
