package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FormalNotice.FINAL_DEMAND;
import static org.proxenos.dunning.process.FormalNotice.MEETING_WANTED;
import static org.proxenos.dunning.process.FormalNotice.OFFICER_MAY_OBJECT;
import static org.proxenos.dunning.process.FormalNotice.VETO_DAYS;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DunningDesk;
import org.proxenos.dunning.StepAction;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class CheckStepRules implements JavaDelegate {

    private final DunningDesk dunning;
    private final StepDesk desk;

    CheckStepRules(DunningDesk dunning, StepDesk desk) {
        this.dunning = dunning;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = caseOf(execution);
        var action = dunning.stepOf(caseId);
        OFFICER_MAY_OBJECT.passingBy(execution, desk.mayOfficerObject(caseId));
        MEETING_WANTED.passingBy(execution, action == StepAction.MEETING_AND_NOTICE);
        VETO_DAYS.passingBy(execution, dunning.vetoDaysOf(caseId));
        FINAL_DEMAND.on(execution, action == StepAction.FINAL_DEMAND);
    }
}
