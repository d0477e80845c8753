package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FollowUpHold.HOLD_ANSWER;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_ANSWER_NOTE;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_GRANTED;
import static org.proxenos.dunning.process.FollowUpHold.holdOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.HoldDesk;
import org.springframework.stereotype.Component;

@Component
class RecordHoldDecision implements JavaDelegate {

    private final HoldDesk desk;
    private final Answers answers;

    RecordHoldDecision(HoldDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = HOLD_ANSWER.from(execution).equals("GRANTED");
        answers.refuseIf(desk.decide(
                holdOf(execution), granted, HOLD_ANSWER_NOTE.findIn(execution).orElse(null), answers.signature()));
        HOLD_GRANTED.passingBy(execution, granted);
    }
}
