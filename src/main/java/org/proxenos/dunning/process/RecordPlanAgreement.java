package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_ANSWER;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_FIRST;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_INSTALMENTS;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_NOTE;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_RHYTHM;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.PlanDesk;
import org.springframework.stereotype.Component;

@Component
class RecordPlanAgreement implements JavaDelegate {

    private final PlanDesk desk;
    private final Answers answers;

    RecordPlanAgreement(PlanDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = caseOf(execution);
        var note = PLAN_NOTE.findIn(execution).orElse(null);
        answers.refuseIf(
                PLAN_ANSWER.from(execution).equals("AGREED")
                        ? desk.agree(
                                caseId,
                                PLAN_INSTALMENTS.findIn(execution).orElse(null),
                                PLAN_FIRST.findIn(execution).orElse(null),
                                PLAN_RHYTHM.findIn(execution).orElse(null),
                                note,
                                answers.signature())
                        : desk.noPlan(caseId, note, answers.signature()));
    }
}
