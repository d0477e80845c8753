package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.CustomerCall.CALL_AGAIN;
import static org.proxenos.dunning.process.CustomerCall.CALL_NOTE;
import static org.proxenos.dunning.process.CustomerCall.CALL_OUTCOME;
import static org.proxenos.dunning.process.CustomerCall.PROMISED_AMOUNT;
import static org.proxenos.dunning.process.CustomerCall.PROMISED_FOR;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.Call;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCall implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordCall(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = new Call(
                CALL_OUTCOME.from(execution),
                PROMISED_FOR.findIn(execution).orElse(null),
                PROMISED_AMOUNT.findIn(execution).map(BigDecimal::new).orElse(null),
                CALL_NOTE.findIn(execution).orElse(null),
                answers.signature());
        answers.refuseIf(desk.recordCall(caseOf(execution), call));
        CALL_AGAIN.passingBy(execution, desk.shallCallAgain(caseOf(execution)));
    }
}
