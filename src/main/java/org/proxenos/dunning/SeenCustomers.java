package org.proxenos.dunning;

import java.util.Optional;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The customers that exist for whoever is asking. */
@Component
class SeenCustomers {

    private final Portfolio portfolio;
    private final ObjectProvider<Visibility> visibility;

    SeenCustomers(Portfolio portfolio, ObjectProvider<Visibility> visibility) {
        this.portfolio = portfolio;
        this.visibility = visibility;
    }

    /** Empty where there is no such customer, and where it is somebody else's. */
    Optional<CustomerNo> find(String typed) {
        return Optional.ofNullable(Entered.number(typed))
                .map(CustomerNo::of)
                .flatMap(portfolio::find)
                .map(Customer::no)
                .filter(no -> visibility.stream().allMatch(it -> it.maySee(no)));
    }

    static Refusal unknown(String typed) {
        var number = Entered.number(typed);
        return number == null
                ? Refusal.because("dunning.refusal.customerMissing").about("customerNo")
                : Refusal.because("dunning.refusal.unknownCustomer", number).about("customerNo");
    }
}
