package org.proxenos.dunning;

import org.proxenos.portfolio.Belongings;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.springframework.stereotype.Component;

/**
 * A customer's special terms go to the new officer if the former one answered for them. Somebody has to answer for them,
 * so an officer who does not sign in cannot take them over.
 */
@Component
class OwnedTerms implements Belongings {

    private final TermsBook book;

    OwnedTerms(TermsBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "specialTerms";
    }

    @Override
    public int with(CustomerNo customer, Officer officer) {
        return officer.userId() == null ? 0 : book.ownedBy(officer.userId(), customer);
    }

    @Override
    public void move(CustomerNo customer, Officer from, Officer to) {
        if (from.userId() != null && to.userId() != null) {
            book.handOver(customer, from.userId(), to.userId());
        }
    }
}
