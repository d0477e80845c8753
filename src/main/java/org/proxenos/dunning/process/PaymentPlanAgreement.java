package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.reference;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.proxenos.dunning.PlanAgreed;
import org.proxenos.dunning.PlanRhythm;
import org.proxenos.engine.Messages;
import org.proxenos.engine.OwnAccount;
import org.proxenos.engine.ProcessError;
import org.proxenos.engine.ProcessMessage;
import org.proxenos.engine.ProcessVariable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Java knows of the process {@code PaymentPlanAgreement}. Others call it; it begins by itself for plans from REST. */
@Component
class PaymentPlanAgreement {

    static final String KEY = "PaymentPlanAgreement";

    static final ProcessVariable<String> PLANNERS = text("planners");
    static final ProcessVariable<String> PLAN_ANSWER = text("planAnswer");
    static final ProcessVariable<Integer> PLAN_INSTALMENTS = number("planInstalments");
    static final ProcessVariable<LocalDate> PLAN_FIRST = date("planFirst");
    static final ProcessVariable<PlanRhythm> PLAN_RHYTHM = choice("planRhythm", PlanRhythm.class);
    static final ProcessVariable<String> PLAN_NOTE = text("planNote");
    static final ProcessVariable<UUID> PLAN_ID = reference("planId", UUID::fromString);

    static final ProcessError QUIET_HOURS = PaymentDelayEscalation.QUIET_HOURS;

    static final ProcessMessage PLAN_AGREED = new ProcessMessage("PlanAgreed");
    static final ProcessMessage PLAN_AGREED_ELSEWHERE = new ProcessMessage("PlanAgreedElsewhere");

    private final RuntimeService runtime;
    private final Messages messages;
    private final OwnAccount ownAccount;

    PaymentPlanAgreement(RuntimeService runtime, Messages messages, OwnAccount ownAccount) {
        this.runtime = runtime;
        this.messages = messages;
        this.ownAccount = ownAccount;
    }

    /** Whoever was asked to agree on a plan in this case need not any more. */
    @EventListener
    void on(PlanAgreed agreed) {
        messages.deliver(PLAN_AGREED_ELSEWHERE, agreed.caseId().toString());
        var variables = Variables.createVariables();
        PLAN_ID.into(variables, agreed.planId());
        ownAccount.call(() -> runtime.startProcessInstanceByMessage(
                PLAN_AGREED.name(), agreed.caseId().toString(), variables));
    }
}
