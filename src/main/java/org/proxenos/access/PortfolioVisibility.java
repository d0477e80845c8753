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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Account officers see the customers they look after today, as primary or as deputy. Whoever has any other role sees all
 * customers; whoever is not signed in sees none.
 */
@Component
class PortfolioVisibility implements Visibility {

    /** Looks after nobody. */
    private static final OfficerNo NOBODY = OfficerNo.of("");

    private final CurrentUser user;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    PortfolioVisibility(CurrentUser user, Portfolio portfolio, BusinessCalendar calendar, JdbcClient jdbc) {
        this.user = user;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @Override
    public boolean maySee(CustomerNo customer) {
        return onlyPortfolioOf().map(officer -> looksAfter(officer, customer)).orElse(true);
    }

    @Override
    public Optional<OfficerNo> onlyPortfolioOf() {
        if (user.id().isEmpty() || user.groups().isEmpty()) {
            return Optional.of(NOBODY);
        }
        if (!user.groups().equals(Set.of(Role.ACCOUNT_OFFICERS.group()))) {
            return Optional.empty();
        }
        return Optional.of(user.id()
                .flatMap(portfolio::officerWhoSignsInAs)
                .map(Officer::no)
                .orElse(NOBODY));
    }

    private boolean looksAfter(OfficerNo officer, CustomerNo customer) {
        return jdbc.sql(
                                """
                        SELECT COUNT(*) FROM assignment
                        WHERE customer_no = :customer AND officer_no = :officer AND role IN ('PRIMARY', 'DEPUTY') AND standing
                          AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)""")
                        .param("customer", customer.value())
                        .param("officer", officer.value())
                        .param("today", calendar.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
