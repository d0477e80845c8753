package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.DisputeResolution.ACCEPTED_AMOUNT;
import static org.proxenos.dunning.process.DisputeResolution.FINDING;
import static org.proxenos.dunning.process.DisputeResolution.FINDING_NOTE;
import static org.proxenos.dunning.process.DisputeResolution.amount;
import static org.proxenos.dunning.process.DisputeResolution.disputeOf;
import static org.proxenos.dunning.process.DisputeResolution.tellGateways;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.DisputeDesk;
import org.proxenos.dunning.Finding;
import org.springframework.stereotype.Component;

@Component
class RecordFinding implements JavaDelegate {

    private final DisputeDesk desk;

    private final Answers answers;

    RecordFinding(DisputeDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dispute = disputeOf(execution);
        var finding = new Finding(
                FINDING.from(execution),
                amount(ACCEPTED_AMOUNT, execution),
                FINDING_NOTE.findIn(execution).orElse(null));
        answers.refuseIf(desk.recordFinding(dispute, finding, answers.signature()));
        tellGateways(execution, desk.find(dispute).orElseThrow());
    }
}
