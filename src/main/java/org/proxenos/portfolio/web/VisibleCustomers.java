package org.proxenos.portfolio.web;

import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The customers that exist for whoever asks. */
@Component
class VisibleCustomers {

    private final Portfolio portfolio;
    private final ObjectProvider<Visibility> visibility;

    VisibleCustomers(Portfolio portfolio, ObjectProvider<Visibility> visibility) {
        this.portfolio = portfolio;
        this.visibility = visibility;
    }

    /** @throws UnknownCustomer if there is none, or it is somebody else's */
    Customer get(String no) {
        var number = CustomerNo.of(no);
        return portfolio
                .find(number)
                .filter(found -> visibility.stream().allMatch(it -> it.maySee(number)))
                .orElseThrow(() -> new UnknownCustomer(number));
    }
}
