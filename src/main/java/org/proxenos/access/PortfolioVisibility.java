package org.proxenos.access;

import java.util.Optional;
import java.util.Set;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.stereotype.Component;

/**
 * Account officers, national and global ones too, see the customers they look after today, in any role, those of colleagues
 * for whom they cover, and the groups they look after worldwide. Whoever has any other role sees all customers; whoever is
 * not signed in sees none.
 */
@Component
class PortfolioVisibility implements Visibility {

    /** Whoever has no other role than these sees customers only as an officer does. */
    private static final Set<String> OF_OFFICERS = Set.of(
            Role.ACCOUNT_OFFICERS.group(),
            Role.NATIONAL_ACCOUNT_MANAGERS.group(),
            Role.GLOBAL_ACCOUNT_MANAGERS.group());

    /** Looks after nobody. */
    private static final OfficerNo NOBODY = OfficerNo.of("");

    private final CurrentUser user;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;

    PortfolioVisibility(CurrentUser user, Portfolio portfolio, BusinessCalendar calendar) {
        this.user = user;
        this.portfolio = portfolio;
        this.calendar = calendar;
    }

    @Override
    public boolean maySee(CustomerNo customer) {
        return onlyPortfolioOf()
                .map(officer -> portfolio.sees(officer, customer, calendar.today()))
                .orElse(true);
    }

    @Override
    public Optional<OfficerNo> onlyPortfolioOf() {
        if (user.id().isEmpty() || user.groups().isEmpty()) {
            return Optional.of(NOBODY);
        }
        if (!OF_OFFICERS.containsAll(user.groups())) {
            return Optional.empty();
        }
        return Optional.of(user.id()
                .flatMap(portfolio::officerWhoSignsInAs)
                .map(Officer::no)
                .orElse(NOBODY));
    }
}
