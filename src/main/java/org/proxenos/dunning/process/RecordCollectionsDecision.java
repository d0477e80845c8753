package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.COLLECTIONS_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.COLLECTIONS_OUTCOME;
import static org.proxenos.dunning.process.PaymentDelayEscalation.COLLECTIONS_UNTIL;
import static org.proxenos.dunning.process.PaymentDelayEscalation.COUNTERSIGNATURE_NEEDED;
import static org.proxenos.dunning.process.PaymentDelayEscalation.ENDING;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCollectionsDecision implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordCollectionsDecision(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = COLLECTIONS_OUTCOME.from(execution);
        answers.refuseIf(desk.decideOnCollections(
                caseOf(execution),
                outcome,
                COLLECTIONS_UNTIL.findIn(execution).orElse(null),
                COLLECTIONS_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        COUNTERSIGNATURE_NEEDED.passingBy(execution, desk.awaitsCountersignature(caseOf(execution)));
        ENDING.passingBy(execution, outcome.ending());
    }
}
