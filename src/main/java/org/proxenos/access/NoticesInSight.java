package org.proxenos.access;

import org.proxenos.engine.CurrentUser;
import org.proxenos.notification.NoticeSight;
import org.proxenos.notification.StoredNotice;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/**
 * A customer's letters are read by whoever sees the customer, a colleague's by that colleague and whoever sees every
 * customer.
 */
@Component
class NoticesInSight implements NoticeSight {

    private final PortfolioVisibility visibility;
    private final Portfolio portfolio;
    private final CurrentUser user;

    NoticesInSight(PortfolioVisibility visibility, Portfolio portfolio, CurrentUser user) {
        this.visibility = visibility;
        this.portfolio = portfolio;
        this.user = user;
    }

    @Override
    public boolean maySee(StoredNotice notice) {
        if (visibility.onlyPortfolioOf().isEmpty()) {
            return true;
        }
        var whom = notice.recipientRef();
        return notice.goesToColleague() ? user.id().filter(me -> isMe(whom, me)).isPresent() : maySeeCustomer(whom);
    }

    /** Colleagues are named by their number as officers, or by the name under which they sign in. */
    private boolean isMe(String whom, String me) {
        return me.equals(whom)
                || portfolio
                        .officerWhoSignsInAs(me)
                        .filter(officer -> officer.no().value().equals(whom))
                        .isPresent();
    }

    private boolean maySeeCustomer(String no) {
        return no != null && visibility.maySee(CustomerNo.of(no));
    }
}
