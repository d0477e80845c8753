package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FollowUpHold.holdOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.HoldDesk;
import org.springframework.stereotype.Component;

@Component
class EndHold implements JavaDelegate {

    private final HoldDesk desk;

    EndHold(HoldDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.end(holdOf(execution));
    }
}
