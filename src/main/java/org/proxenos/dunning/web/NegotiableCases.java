package org.proxenos.dunning.web;

import org.proxenos.dunning.CaseSummary;
import org.proxenos.dunning.Investigators;
import org.proxenos.dunning.Negotiators;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

/** The cases about which whoever asks may agree something with the customer. */
@Component
class NegotiableCases {

    private final VisibleCases cases;
    private final Negotiators negotiators;

    NegotiableCases(VisibleCases cases, Negotiators negotiators) {
        this.cases = cases;
        this.negotiators = negotiators;
    }

    /** @throws DunningProblem if there is none, or it is about somebody else's customer */
    CaseSummary visible(String id) {
        return cases.get(id);
    }

    /** @throws DunningProblem also if whoever asks has nothing to agree with the customer */
    CaseSummary negotiable(String id) {
        var found = cases.get(id);
        if (!negotiators.mayAgreeWith(CustomerNo.of(found.customerNo()))) {
            throw new DunningProblem(403, "not-yours-to-agree", "dunning.problem.notYoursToAgree");
        }
        return found;
    }

    /** @throws DunningProblem also if whoever asks has no payment plan to agree with the customer */
    CaseSummary plannable(String id) {
        var found = cases.get(id);
        if (!negotiators.mayPlanWith(CustomerNo.of(found.customerNo()))) {
            throw new DunningProblem(403, "not-yours-to-agree", "dunning.problem.notYoursToPlan");
        }
        return found;
    }

    /** @throws DunningProblem if whoever asks has no say in that dispute */
    void mayDecide(CaseSummary about, Investigators investigators) {
        if (!negotiators.mayDecide(CustomerNo.of(about.customerNo()), investigators)) {
            throw new DunningProblem(403, "not-yours-to-decide", "dunning.problem.notYoursToFind");
        }
    }

    /** By which group whoever asks agrees to payment plans. */
    String planner() {
        return negotiators.planner();
    }

    /** Whether whoever asks may grant more than an officer. */
    boolean isManager() {
        return negotiators.isManager();
    }
}
