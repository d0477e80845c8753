package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FollowUpHold.CUSTOMER_NO;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_FROM;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_NOTE;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_REASON;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_SCOPE;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_UNTIL;
import static org.proxenos.dunning.process.FollowUpHold.INSTALMENT;
import static org.proxenos.dunning.process.FollowUpHold.INVOICE_NO;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.HoldDesk;
import org.proxenos.dunning.HoldRequest;
import org.springframework.stereotype.Component;

@Component
class RecordHoldRequest implements JavaDelegate {

    private final HoldDesk desk;
    private final Answers answers;

    RecordHoldRequest(HoldDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var filed = desk.file(
                new HoldRequest(
                        CUSTOMER_NO.findIn(execution).orElse(null),
                        HOLD_SCOPE.findIn(execution).orElse(null),
                        INVOICE_NO.findIn(execution).orElse(null),
                        INSTALMENT.findIn(execution).orElse(null),
                        HOLD_REASON.findIn(execution).orElse(null),
                        HOLD_FROM.findIn(execution).orElse(null),
                        HOLD_UNTIL.findIn(execution).orElse(null),
                        HOLD_NOTE.findIn(execution).orElse(null)),
                answers.signature());
        answers.refuseIf(filed.refusal());
        execution.setProcessBusinessKey(filed.id().toString());
    }
}
