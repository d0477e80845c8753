package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FollowUpHold.HOLD_APPROVERS;
import static org.proxenos.dunning.process.FollowUpHold.HOLD_ENDS;
import static org.proxenos.dunning.process.FollowUpHold.SOMEBODY_MUST_AGREE;
import static org.proxenos.dunning.process.FollowUpHold.holdOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.HoldDesk;
import org.springframework.stereotype.Component;

@Component
class ChooseHoldApprover implements JavaDelegate {

    private final HoldDesk desk;
    private final Deadlines deadlines;

    ChooseHoldApprover(HoldDesk desk, Deadlines deadlines) {
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var approvers = desk.approversOf(holdOf(execution));
        HOLD_APPROVERS.on(execution, String.join(",", approvers));
        HOLD_ENDS.on(
                execution, deadlines.morningOf(desk.endOf(holdOf(execution))).toInstant());
        SOMEBODY_MUST_AGREE.passingBy(execution, !approvers.isEmpty());
    }
}
