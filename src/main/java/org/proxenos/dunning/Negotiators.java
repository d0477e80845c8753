package org.proxenos.dunning;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Who may come to an agreement with a customer about what it owes: its officers, back office and the managers. */
@Component
public class Negotiators {

    private static final Set<String> MANAGERS = Set.of("sales-managers", "management");
    private static final Set<String> WITH_EVERYBODY = Set.of("sales-managers", "management", "back-office");

    private static final Set<String> WITH_THE_MONEY = Set.of("accounting", "credit-risk");

    private static final String OFFICERS = "account-officers";
    private static final String CREDIT_RISK = "credit-risk";
    private static final List<String> PLANNERS =
            List.of("management", "sales-managers", CREDIT_RISK, "back-office", OFFICERS);

    private final CurrentUser user;
    private final Portfolio portfolio;
    private final CaseBook book;
    private final BusinessCalendar calendar;

    Negotiators(CurrentUser user, Portfolio portfolio, CaseBook book, BusinessCalendar calendar) {
        this.user = user;
        this.portfolio = portfolio;
        this.book = book;
        this.calendar = calendar;
    }

    /** Whether the person signed in may grant more than an officer. */
    public boolean isManager() {
        return !Collections.disjoint(user.groups(), MANAGERS);
    }

    /**
     * By which group the person signed in agrees to payment plans, as the table {@code PlanLimits} names it; of several the
     * one that may grant most.
     */
    public String planner() {
        return PLANNERS.stream().filter(user.groups()::contains).findFirst().orElse(OFFICERS);
    }

    /** Whether the person signed in may agree to a payment plan with the customer: credit risk may as well. */
    public boolean mayPlanWith(CustomerNo customer) {
        return user.groups().contains(CREDIT_RISK) || mayAgreeWith(customer);
    }

    /** Whether the person signed in may note something about the customer: whoever deals with its money may as well. */
    public boolean mayNoteAbout(CustomerNo customer) {
        return !Collections.disjoint(user.groups(), WITH_THE_MONEY) || mayAgreeWith(customer);
    }

    /** Whether the person signed in may agree something with the customer. */
    public boolean mayAgreeWith(CustomerNo customer) {
        return !Collections.disjoint(user.groups(), WITH_EVERYBODY) || looksAfter(customer);
    }

    /** Whether the person signed in has a say in a dispute with the customer: those who look into it, and the managers. */
    public boolean mayDecide(CustomerNo customer, Investigators investigators) {
        return isManager()
                || !Collections.disjoint(user.groups(), investigators.groups())
                || investigators.officer() && looksAfter(customer);
    }

    private boolean looksAfter(CustomerNo customer) {
        return user.id()
                .flatMap(portfolio::officerWhoSignsInAs)
                .filter(officer -> portfolio.sees(officer.no(), customer, calendar.today()))
                .isPresent();
    }

    /**
     * Why the person signed in can agree nothing with the customer in that currency now; empty if there is an open case
     * and it may be done.
     */
    public Optional<Refusal> refusal(String customerNo, String currency) {
        var customer = portfolio.find(CustomerNo.of(customerNo));
        if (customer.filter(known -> mayAgreeWith(known.no())).isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.notYourCustomer", customerNo));
        }
        return book.openCase(CustomerNo.of(customerNo), currency).isEmpty()
                ? Optional.of(Refusal.because("dunning.refusal.noOpenCase", customerNo, currency))
                : Optional.empty();
    }

    /** The open case of a customer. */
    public CaseId openCase(String customerNo, String currency) {
        return book.openCase(CustomerNo.of(customerNo), currency)
                .map(CaseSummary::id)
                .orElseThrow(
                        () -> new IllegalStateException("%s has no open case in %s".formatted(customerNo, currency)));
    }
}
