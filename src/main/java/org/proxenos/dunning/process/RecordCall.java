package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CustomerCall.CALL_AGAIN;
import static org.proxenos.dunning.process.CustomerCall.CALL_NOTE;
import static org.proxenos.dunning.process.CustomerCall.CALL_OUTCOME;
import static org.proxenos.dunning.process.CustomerCall.CONTESTED_AMOUNT;
import static org.proxenos.dunning.process.CustomerCall.CONTESTED_ITEM;
import static org.proxenos.dunning.process.CustomerCall.DISPUTE_REASON;
import static org.proxenos.dunning.process.DisputeResolution.amount;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;
import static org.proxenos.dunning.process.PromiseToPay.GIVEN_BY;
import static org.proxenos.dunning.process.PromiseToPay.instalments;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.Call;
import org.proxenos.dunning.Contest;
import org.proxenos.dunning.ItemKey;
import org.proxenos.dunning.Negotiators;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCall implements JavaDelegate {

    private final StepDesk desk;
    private final Negotiators negotiators;
    private final Answers answers;

    RecordCall(StepDesk desk, Negotiators negotiators, Answers answers) {
        this.desk = desk;
        this.negotiators = negotiators;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var note = CALL_NOTE.findIn(execution).orElse(null);
        var call = new Call(
                CALL_OUTCOME.from(execution),
                instalments(execution),
                GIVEN_BY.findIn(execution).orElse(null),
                new Contest(
                        CONTESTED_ITEM.findIn(execution).map(ItemKey::parse).orElse(null),
                        amount(CONTESTED_AMOUNT, execution),
                        DISPUTE_REASON.findIn(execution).orElse(null),
                        note),
                note,
                answers.signature(),
                negotiators.isManager());
        answers.refuseIf(desk.recordCall(caseOf(execution), call));
        CALL_AGAIN.passingBy(execution, desk.shallCallAgain(caseOf(execution)));
    }
}
