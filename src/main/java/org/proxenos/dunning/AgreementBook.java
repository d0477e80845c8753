package org.proxenos.dunning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

/** Collects what was agreed about the debt of customers. */
@Component
class AgreementBook {

    private final Promises promises;
    private final Disputes disputes;
    private final Holds holds;
    private final TermsBook terms;
    private final PaymentPlans plans;
    private final CaseEndings endings;

    AgreementBook(
            Promises promises,
            Disputes disputes,
            Holds holds,
            TermsBook terms,
            PaymentPlans plans,
            CaseEndings endings) {
        this.promises = promises;
        this.disputes = disputes;
        this.holds = holds;
        this.terms = terms;
        this.plans = plans;
        this.endings = endings;
    }

    Agreements of(CustomerNo customer, String currency) {
        return of(List.of(customer), currency).get(customer);
    }

    /** One entry for each customer, empty for those with whom nothing was agreed. */
    Map<CustomerNo, Agreements> of(Collection<CustomerNo> customers, String currency) {
        var promised = by(promises.of(customers, currency), Promise::customer);
        var contested = by(disputes.of(customers, currency), Dispute::customer);
        var held = by(holds.of(customers), Hold::customer);
        var planned = by(plans.of(customers, currency), PaymentPlan::customer);
        var ended = by(endings.of(customers, currency), CaseEnding::customer);
        var allTerms = terms.of(customers);
        var all = new LinkedHashMap<CustomerNo, Agreements>();
        for (var customer : customers) {
            all.put(
                    customer,
                    new Agreements(
                            promised.getOrDefault(customer, List.of()),
                            contested.getOrDefault(customer, List.of()),
                            held.getOrDefault(customer, List.of()),
                            allTerms.stream()
                                    .filter(it -> it.customer() == null
                                            || it.customer().equals(customer))
                                    .toList(),
                            planned.getOrDefault(customer, List.of()),
                            ended.getOrDefault(customer, List.of())));
        }
        return all;
    }

    private static <T> Map<CustomerNo, List<T>> by(List<T> all, Function<T, CustomerNo> customer) {
        return all.stream().collect(Collectors.groupingBy(customer));
    }
}
