package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.CLAIM_REFERENCE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.INSOLVENCY_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.INSOLVENCY_OUTCOME;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.InsolvencyDesk;
import org.proxenos.dunning.InsolvencyOutcome;
import org.proxenos.engine.Messages;
import org.springframework.stereotype.Component;

@Component
class RecordInsolvencyDecision implements JavaDelegate {

    private final InsolvencyDesk desk;
    private final Answers answers;
    private final Messages messages;

    RecordInsolvencyDecision(InsolvencyDesk desk, Answers answers, Messages messages) {
        this.desk = desk;
        this.answers = answers;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = INSOLVENCY_OUTCOME.from(execution);
        answers.refuseIf(desk.decide(
                caseOf(execution),
                outcome,
                CLAIM_REFERENCE.findIn(execution).orElse(null),
                INSOLVENCY_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        if (outcome != InsolvencyOutcome.NOT_INSOLVENT) {
            messages.forget(execution.getProcessBusinessKey());
        }
    }
}
