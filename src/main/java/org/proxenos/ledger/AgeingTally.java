package org.proxenos.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proxenos.portfolio.CustomerNo;

/** Adds up accounts of one currency. */
final class AgeingTally {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final List<String> names;
    private final long[] items;
    private final BigDecimal[] open;
    private final Set<CustomerNo> overdue = new HashSet<>();
    private BigDecimal unallocated = NOTHING;

    AgeingTally(List<String> names) {
        this.names = names;
        this.items = new long[names.size()];
        this.open = new BigDecimal[names.size()];
        Arrays.fill(open, NOTHING);
    }

    void add(Account account) {
        for (var bucket = 0; bucket < open.length; bucket++) {
            items[bucket] += account.items(bucket);
            open[bucket] = open[bucket].add(account.open(bucket));
        }
        if (account.oldestOverdue() != null) {
            overdue.add(account.customer());
        }
        unallocated = unallocated.add(account.unallocated());
    }

    Ageing ageing(String group, String currency) {
        var buckets = new ArrayList<Ageing.Bucket>(open.length);
        for (var bucket = 0; bucket < open.length; bucket++) {
            buckets.add(new Ageing.Bucket(names.get(bucket), items[bucket], open[bucket]));
        }
        return new Ageing(
                group,
                currency,
                List.copyOf(buckets),
                Arrays.stream(open).reduce(NOTHING, BigDecimal::add),
                overdue.size(),
                unallocated);
    }
}
