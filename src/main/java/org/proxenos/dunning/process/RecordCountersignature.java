package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.COLLECTIONS_OUTCOME;
import static org.proxenos.dunning.process.PaymentDelayEscalation.COUNTERSIGNATURE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.COUNTERSIGNATURE_NOTE;
import static org.proxenos.dunning.process.PaymentDelayEscalation.COUNTERSIGNED;
import static org.proxenos.dunning.process.PaymentDelayEscalation.ENDING;
import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.StepDesk;
import org.springframework.stereotype.Component;

@Component
class RecordCountersignature implements JavaDelegate {

    private final StepDesk desk;
    private final Answers answers;

    RecordCountersignature(StepDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var agrees = COUNTERSIGNATURE.from(execution).equals("AGREE");
        answers.refuseIf(desk.countersign(
                caseOf(execution),
                agrees,
                COUNTERSIGNATURE_NOTE.findIn(execution).orElse(null),
                answers.signature()));
        COUNTERSIGNED.passingBy(execution, agrees);
        ENDING.passingBy(execution, COLLECTIONS_OUTCOME.from(execution).ending());
    }
}
