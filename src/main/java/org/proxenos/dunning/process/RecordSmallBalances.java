package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.SmallBalances.BALANCES_NOTE;
import static org.proxenos.dunning.process.SmallBalances.REVIEW;
import static org.proxenos.dunning.process.SmallBalances.WRITE_OFFS;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.SmallBalanceDesk;
import org.springframework.stereotype.Component;

@Component
class RecordSmallBalances implements JavaDelegate {

    private final SmallBalanceDesk desk;
    private final Answers answers;

    RecordSmallBalances(SmallBalanceDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.decide(
                REVIEW.apply(execution),
                WRITE_OFFS.findIn(execution).orElse(List.of()),
                BALANCES_NOTE.findIn(execution).orElse(null),
                answers.signature()));
    }
}
