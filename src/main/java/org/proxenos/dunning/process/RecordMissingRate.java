package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.MissingRate.ENTERED_RATE;
import static org.proxenos.dunning.process.MissingRate.RATE;
import static org.proxenos.dunning.process.MissingRate.RATE_ANSWER;
import static org.proxenos.dunning.process.MissingRate.RATE_NOTE;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.RatesDesk;
import org.springframework.stereotype.Component;

@Component
class RecordMissingRate implements JavaDelegate {

    private final RatesDesk desk;
    private final Answers answers;

    RecordMissingRate(RatesDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.refuseIf(desk.close(
                RATE.apply(execution),
                RATE_ANSWER.from(execution).equals("PUBLISHED"),
                ENTERED_RATE.findIn(execution).map(BigDecimal::new).orElse(null),
                RATE_NOTE.findIn(execution).orElse(null),
                answers.signature()));
    }
}
