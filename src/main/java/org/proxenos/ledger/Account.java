package org.proxenos.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/**
 * One customer's books in one currency on one date, by bucket, while money finds its place: first what names an invoice
 * (the database has done that), then the pool, oldest item first. Kept in sums; single items are looked at only in the
 * one bucket in which the pool runs dry.
 */
final class Account {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final CustomerNo customer;
    private final String currency;
    private final int[] items;
    private final BigDecimal[] open;
    private final LocalDate[] oldestDue;
    private BigDecimal pool = NOTHING;
    private int driesUpIn = -1;
    private UUID oldestImport;

    Account(CustomerNo customer, String currency, int buckets) {
        this.customer = customer;
        this.currency = currency;
        this.items = new int[buckets];
        this.open = new BigDecimal[buckets];
        this.oldestDue = new LocalDate[buckets];
        Arrays.fill(open, NOTHING);
    }

    /** Adds to a bucket; {@code count} 0 adds nothing. */
    void owes(int bucket, int count, BigDecimal amount, LocalDate oldest) {
        if (count > 0) {
            var earlier = oldestDue[bucket] == null || oldest.isBefore(oldestDue[bucket]);
            set(bucket, items[bucket] + count, open[bucket].add(amount), earlier ? oldest : oldestDue[bucket]);
        }
    }

    /** @param amount null = nothing */
    void receives(BigDecimal amount) {
        if (amount != null) {
            pool = pool.add(amount);
        }
    }

    /** Lets a positive pool settle whole buckets, the oldest first, as far as it reaches. */
    void settleBuckets() {
        for (var bucket = open.length - 1; bucket >= 0 && pool.signum() > 0; bucket--) {
            if (open[bucket].compareTo(pool) > 0) {
                driesUpIn = bucket;
                return;
            }
            pool = pool.subtract(open[bucket]);
            set(bucket, 0, NOTHING, null);
        }
    }

    /** The bucket in which the pool runs dry, so that its items must be looked at one by one; -1 = none. */
    int driesUpIn() {
        return driesUpIn;
    }

    /** @param candidates all the items of {@link #driesUpIn()} */
    void settleItems(List<OpenItem> candidates) {
        var left = ItemisedAccount.settle(candidates, pool);
        set(driesUpIn, left.size(), open[driesUpIn].subtract(pool), left.get(0).dueDate());
        pool = NOTHING;
        driesUpIn = -1;
    }

    /** Due date of the oldest overdue item; null = nothing is overdue. */
    LocalDate oldestOverdue() {
        for (var bucket = open.length - 1; bucket > 0; bucket--) {
            if (items[bucket] > 0) {
                return oldestDue[bucket];
            }
        }
        return null;
    }

    void oldestCameWith(UUID importId) {
        oldestImport = importId;
    }

    Position position() {
        var overdue = NOTHING;
        var overdueItems = 0;
        for (var bucket = 1; bucket < open.length; bucket++) {
            overdue = overdue.add(open[bucket]);
            overdueItems += items[bucket];
        }
        return new Position(
                customer, currency, overdue.add(open[0]), overdue, overdueItems, oldestOverdue(), oldestImport, pool);
    }

    boolean isEmpty() {
        return pool.signum() == 0 && Arrays.stream(open).allMatch(amount -> amount.signum() == 0);
    }

    CustomerNo customer() {
        return customer;
    }

    String currency() {
        return currency;
    }

    int items(int bucket) {
        return items[bucket];
    }

    BigDecimal open(int bucket) {
        return open[bucket];
    }

    LocalDate oldestDue(int bucket) {
        return oldestDue[bucket];
    }

    BigDecimal unallocated() {
        return pool;
    }

    private void set(int bucket, int count, BigDecimal amount, LocalDate oldest) {
        items[bucket] = count;
        open[bucket] = amount;
        oldestDue[bucket] = oldest;
    }
}
