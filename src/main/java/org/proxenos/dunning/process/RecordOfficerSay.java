package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.FormalNotice.GO_AHEAD;
import static org.proxenos.dunning.process.FormalNotice.HELD_UNTIL;
import static org.proxenos.dunning.process.FormalNotice.OFFICER_SAY;
import static org.proxenos.dunning.process.FormalNotice.SAY_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordOfficerSay implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordOfficerSay(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = caseOf(execution);
        var note = SAY_NOTE.findIn(execution).orElse(null);
        var goAhead = OFFICER_SAY.from(execution).equals("GO");
        if (goAhead) {
            desk.letGo(caseId, note, answers.signature());
        } else {
            answers.refuseIf(
                    desk.holdBack(caseId, HELD_UNTIL.findIn(execution).orElse(null), note, answers.signature()));
        }
        GO_AHEAD.passingBy(execution, goAhead);
    }
}
