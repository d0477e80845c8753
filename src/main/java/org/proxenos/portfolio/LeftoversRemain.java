package org.proxenos.portfolio;

import java.util.Map;

/** A transfer would have left something with the former officer, so nothing was moved. */
public class LeftoversRemain extends RuntimeException {

    LeftoversRemain(CustomerNo customer, Map<String, Integer> left) {
        super("Still with the former officer of customer %s: %s".formatted(customer, left));
    }
}
