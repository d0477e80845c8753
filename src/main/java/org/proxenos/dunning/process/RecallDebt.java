package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DebtRecall.CASE_REFERENCE;
import static org.proxenos.dunning.process.DebtRecall.CURRENCY;
import static org.proxenos.dunning.process.DebtRecall.CUSTOMER_NO;
import static org.proxenos.dunning.process.DebtRecall.RECALL_REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.EndingDesk;
import org.springframework.stereotype.Component;

@Component
class RecallDebt implements JavaDelegate {

    private final EndingDesk desk;
    private final Answers answers;

    RecallDebt(EndingDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recalled = desk.recall(
                CUSTOMER_NO.from(execution).strip(),
                CURRENCY.from(execution),
                CASE_REFERENCE.findIn(execution).orElse(null),
                RECALL_REASON.findIn(execution).orElse(null),
                answers.signature());
        answers.refuseIf(recalled.refusal());
        execution.setProcessBusinessKey(recalled.id().toString());
    }
}
