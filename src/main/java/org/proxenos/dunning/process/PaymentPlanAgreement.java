package org.proxenos.dunning.process;

import static org.proxenos.engine.ProcessVariable.choice;
import static org.proxenos.engine.ProcessVariable.date;
import static org.proxenos.engine.ProcessVariable.number;
import static org.proxenos.engine.ProcessVariable.text;

import java.time.LocalDate;
import org.proxenos.dunning.PlanRhythm;
import org.proxenos.engine.ProcessVariable;

/** What Java knows of the process {@code PaymentPlanAgreement}: its answers. Others call it. */
final class PaymentPlanAgreement {

    static final String KEY = "PaymentPlanAgreement";

    static final ProcessVariable<String> PLAN_ANSWER = text("planAnswer");
    static final ProcessVariable<Integer> PLAN_INSTALMENTS = number("planInstalments");
    static final ProcessVariable<LocalDate> PLAN_FIRST = date("planFirst");
    static final ProcessVariable<PlanRhythm> PLAN_RHYTHM = choice("planRhythm", PlanRhythm.class);
    static final ProcessVariable<String> PLAN_NOTE = text("planNote");

    private PaymentPlanAgreement() {}
}
