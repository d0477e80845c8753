package org.proxenos.dunning.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.dunning.AgreementPage;
import org.proxenos.dunning.CaseId;
import org.proxenos.dunning.CasePage;
import org.proxenos.dunning.InsolvencyDesk;
import org.proxenos.dunning.LetterDesk;
import org.proxenos.engine.TaskPage;
import org.springframework.stereotype.Component;

/** Lays the case, or the triage list, before whoever opens a task of payment follow-up. */
@Component
class CaseTaskPage implements TaskPage {

    private static final Set<String> ABOUT_A_CASE =
            Set.of(PaymentDelayEscalation.KEY, CustomerCall.KEY, "FormalNotice", PaymentPlanAgreement.KEY);

    private final CasePage pages;
    private final AgreementPage agreements;
    private final LetterDesk letters;
    private final InsolvencyDesk insolvencies;

    CaseTaskPage(CasePage pages, AgreementPage agreements, LetterDesk letters, InsolvencyDesk insolvencies) {
        this.pages = pages;
        this.agreements = agreements;
        this.letters = letters;
        this.insolvencies = insolvencies;
    }

    @Override
    public Optional<Map<String, Object>> of(String process, String businessKey, Locale language) {
        if (ABOUT_A_CASE.contains(process)) {
            var page = new HashMap<>(pages.of(CaseId.of(businessKey), language));
            if (process.equals(PaymentDelayEscalation.KEY)) {
                page.put("whyYou", pages.whyDeciders(CaseId.of(businessKey), language));
                page.put("decisionToSign", pages.decisionToSign(CaseId.of(businessKey), language));
                page.put("objection", pages.objection(CaseId.of(businessKey), language));
            }
            if (process.equals(PaymentPlanAgreement.KEY)) {
                page.put("whyYou", pages.whyPlanners(CaseId.of(businessKey), language));
            }
            if (process.equals(CustomerCall.KEY)) {
                page.put("contestableItems", agreements.contestable(CaseId.of(businessKey), language));
            }
            if (process.equals(PaymentDelayEscalation.KEY)) {
                page.put("insolvencyCard", insolvencies.card(CaseId.of(businessKey), language));
            }
            if (process.equals("FormalNotice")) {
                page.put("letterNow", letters.now(CaseId.of(businessKey), language));
            }
            return Optional.of(page);
        }
        return process.equals(ImportedDebtTriage.KEY)
                ? Optional.of(pages.ofTriage(UUID.fromString(businessKey), language))
                : Optional.empty();
    }

    @Override
    public Map<String, String> facts(String process, String businessKey, Locale language) {
        return ABOUT_A_CASE.contains(process) ? pages.facts(CaseId.of(businessKey), language) : Map.of();
    }

    @Override
    public Map<String, Object> card(String process, String businessKey, Locale language) {
        if (ABOUT_A_CASE.contains(process)) {
            return pages.card(CaseId.of(businessKey), language);
        }
        return process.equals(ImportedDebtTriage.KEY)
                ? pages.triageCard(UUID.fromString(businessKey), language)
                : Map.of();
    }
}
