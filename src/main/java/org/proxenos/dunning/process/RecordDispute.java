package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.CONTESTED_AMOUNT;
import static org.proxenos.dunning.process.DisputeResolution.CURRENCY;
import static org.proxenos.dunning.process.DisputeResolution.CUSTOMER_NO;
import static org.proxenos.dunning.process.DisputeResolution.DISPUTE_NOTE;
import static org.proxenos.dunning.process.DisputeResolution.DISPUTE_REASON;
import static org.proxenos.dunning.process.DisputeResolution.INSTALMENT;
import static org.proxenos.dunning.process.DisputeResolution.INVOICE_NO;
import static org.proxenos.dunning.process.DisputeResolution.amount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.Contest;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.dunning.ItemKey;
import org.proxenos.dunning.Negotiators;
import org.springframework.stereotype.Component;

@Component
class RecordDispute implements JavaDelegate {

    private final DisputeDesk desk;
    private final Negotiators negotiators;
    private final Answers answers;

    RecordDispute(DisputeDesk desk, Negotiators negotiators, Answers answers) {
        this.desk = desk;
        this.negotiators = negotiators;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var customer = CUSTOMER_NO.from(execution).strip();
        var currency = CURRENCY.from(execution);
        answers.refuseIf(negotiators.refusal(customer, currency));
        var recorded = desk.take(
                negotiators.openCase(customer, currency),
                new Contest(
                        new ItemKey(
                                INVOICE_NO.from(execution).strip(),
                                INSTALMENT.findIn(execution).orElse(1)),
                        amount(CONTESTED_AMOUNT, execution),
                        DISPUTE_REASON.from(execution),
                        DISPUTE_NOTE.findIn(execution).orElse(null)),
                answers.signature());
        answers.refuseIf(recorded.refusal());
        execution.setProcessBusinessKey(recorded.id().toString());
    }
}
