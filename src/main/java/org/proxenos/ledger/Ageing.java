package org.proxenos.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * How old what is owed is, in one currency (rules 4.1).
 *
 * @param group whose it is, in a breakdown; null = not broken down, or belongs to no group
 * @param currency ISO 4217
 * @param buckets every configured one, what is not due first, the oldest last
 * @param open the sum of the buckets
 * @param overdueCustomers how many customers have something overdue
 * @param unallocated money that found no item, not deducted from anything here
 */
public record Ageing(
        String group,
        String currency,
        List<Bucket> buckets,
        BigDecimal open,
        int overdueCustomers,
        BigDecimal unallocated) {

    /**
     * One bucket's share.
     *
     * @param items how many items are open
     * @param open how much of them is
     */
    public record Bucket(String name, long items, BigDecimal open) {}
}
