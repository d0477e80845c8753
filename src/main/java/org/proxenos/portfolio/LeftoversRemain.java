package org.proxenos.portfolio;

import java.util.Map;

/** A transfer would have left something with the former officer, so nothing was moved. */
public class LeftoversRemain extends RuntimeException {

    private final CustomerNo customer;
    private final Map<String, Integer> left;

    LeftoversRemain(CustomerNo customer, Map<String, Integer> left) {
        super("Nothing was moved. Still with the former officer of customer %s would be: %s".formatted(customer, left));
        this.customer = customer;
        this.left = Map.copyOf(left);
    }

    /** By kind: what would have stayed behind; kinds with nothing are there as well. */
    public Map<String, Integer> left() {
        return left;
    }

    /** The same for people. */
    public Refusal refusal() {
        return Refusal.about(
                null,
                "portfolio.refusal.leftoversRemain",
                customer,
                left.values().stream().mapToInt(Integer::intValue).sum());
    }
}
