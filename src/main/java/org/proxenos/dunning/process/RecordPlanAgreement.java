package org.proxenos.dunning.process;

import static org.proxenos.dunning.process.PaymentDelayEscalation.caseOf;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_ANSWER;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_FIRST;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_ID;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_INSTALMENTS;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_NOTE;
import static org.proxenos.dunning.process.PaymentPlanAgreement.PLAN_RHYTHM;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proxenos.dunning.Negotiators;
import org.proxenos.dunning.PlanDesk;
import org.proxenos.dunning.PlanOffer;
import org.springframework.stereotype.Component;

@Component
class RecordPlanAgreement implements JavaDelegate {

    private final PlanDesk desk;
    private final Negotiators negotiators;
    private final Answers answers;

    RecordPlanAgreement(PlanDesk desk, Negotiators negotiators, Answers answers) {
        this.desk = desk;
        this.negotiators = negotiators;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = caseOf(execution);
        var note = PLAN_NOTE.findIn(execution).filter(text -> !text.isBlank()).orElse(null);
        if (!PLAN_ANSWER.from(execution).equals("AGREED")) {
            answers.refuseIf(desk.noPlan(caseId, note, answers.signature()));
            return;
        }
        var offer = PlanOffer.ofAll(
                PLAN_INSTALMENTS.findIn(execution).orElse(null),
                PLAN_FIRST.findIn(execution).orElse(null),
                PLAN_RHYTHM.findIn(execution).orElse(null),
                note);
        var recorded = desk.take(caseId, offer, negotiators.planner(), answers.signature());
        answers.refuseIf(recorded.refusal());
        PLAN_ID.on(execution, recorded.id());
    }
}
