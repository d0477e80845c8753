package org.proxenos.dunning;

import org.proxenos.engine.CurrentUser;
import org.proxenos.portfolio.AccountChangedHands;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in a customer's open cases that another officer has taken over. */
@Component
class OfficerChanges {

    private final CaseBook book;
    private final CaseFiles files;
    private final Portfolio portfolio;
    private final CurrentUser user;

    OfficerChanges(CaseBook book, CaseFiles files, Portfolio portfolio, CurrentUser user) {
        this.book = book;
        this.files = files;
        this.portfolio = portfolio;
        this.user = user;
    }

    @EventListener
    void on(AccountChangedHands changed) {
        var who = changed.former() == null
                ? name(changed.successor())
                : name(changed.former()) + " → " + name(changed.successor());
        book.openCasesOf(changed.customer())
                .forEach(id -> files.record(id, "OFFICER_CHANGED", user.id().orElse(null), who));
    }

    private String name(OfficerNo no) {
        return portfolio.officer(no).map(Officer::name).orElse(no.value());
    }
}
