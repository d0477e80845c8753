package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.ENDING;
import static org.proxenos.dunning.process.PaymentDelayEscalation.THANKS_DESERVED;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.dunning.DunningDesk;
import org.proxenos.engine.Messages;
import org.springframework.stereotype.Component;

@Component
class CloseCase implements JavaDelegate {

    private final DunningDesk desk;
    private final Messages messages;

    CloseCase(DunningDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ending = ENDING.findIn(execution)
                .filter(decided -> decided != CaseStatus.OPEN)
                .orElse(CaseStatus.CLEARED);
        THANKS_DESERVED.passingBy(execution, desk.close(caseOf(execution), ending));
        ENDING.passingBy(execution, ending);
        messages.forget(execution.getProcessBusinessKey());
    }
}
