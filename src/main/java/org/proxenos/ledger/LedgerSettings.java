package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the company reports age. The set of buckets is checked as a whole, because a gap or an overlap would lose or count
 * money twice without anybody noticing (rules 4.1).
 *
 * @param buckets from the youngest debt to the oldest, by whole days past due; never empty
 */
@ConfigurationProperties("proxenos.ledger")
record LedgerSettings(List<Bucket> buckets) {

    /** The bucket of what is not due yet; it is always there and needs no setting. */
    static final String NOT_DUE = "NOT_DUE";

    LedgerSettings {
        buckets = buckets == null || buckets.isEmpty() ? usual() : List.copyOf(buckets);
        check(buckets);
    }

    /**
     * A range of days past due.
     *
     * @param name as it appears in reports
     * @param min first day that belongs to it
     * @param max last day that belongs to it; null = open end
     */
    record Bucket(String name, Integer min, Integer max) {}

    /** The names in reports, what is not due first. */
    List<String> names() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(NOT_DUE), buckets.stream().map(Bucket::name))
                .toList();
    }

    /** Which of {@link #names()} an item belongs to that has been due for {@code daysPastDue} days. */
    int indexOf(int daysPastDue) {
        var index = 0;
        while (index < buckets.size() && buckets.get(index).min() <= daysPastDue) {
            index++;
        }
        return index;
    }

    /** The first day past due that belongs to one of {@link #names()}; 0 for what is not due. */
    int firstDay(int index) {
        return index == 0 ? 0 : buckets.get(index - 1).min();
    }

    /** The oldest due date that still belongs to a bucket on {@code asOf}; null = all the past. */
    LocalDate earliestDue(int index, LocalDate asOf) {
        if (index == 0) {
            return asOf;
        }
        var max = buckets.get(index - 1).max();
        return max == null ? null : asOf.minusDays(max);
    }

    /** The youngest due date that belongs to a bucket on {@code asOf}; null = all the future. */
    LocalDate latestDue(int index, LocalDate asOf) {
        return index == 0 ? null : asOf.minusDays(buckets.get(index - 1).min());
    }

    private static List<Bucket> usual() {
        return List.of(
                new Bucket("B1_30", 1, 30),
                new Bucket("B31_60", 31, 60),
                new Bucket("B61_90", 61, 90),
                new Bucket("B91_180", 91, 180),
                new Bucket("B180P", 181, null));
    }

    private static void check(List<Bucket> buckets) {
        var names = new HashSet<String>();
        names.add(NOT_DUE);
        var next = 1;
        for (var i = 0; i < buckets.size(); i++) {
            var bucket = buckets.get(i);
            var last = i == buckets.size() - 1;
            if (bucket.name() == null || !bucket.name().matches("[A-Z][A-Z0-9_]{0,31}") || !names.add(bucket.name())) {
                throw wrong("'%s' is no name of its own made of capital letters, digits and _", bucket.name());
            }
            if (bucket.min() == null || bucket.min() != next) {
                throw wrong("%s must begin with day %s, not %s", bucket.name(), next, bucket.min());
            }
            if (last != (bucket.max() == null)) {
                throw wrong(
                        last ? "%s is the last and must have no max, not %s" : "%s is not the last and needs a max",
                        bucket.name(),
                        bucket.max());
            }
            if (!last && bucket.max() < bucket.min()) {
                throw wrong("%s ends with day %s, before it begins", bucket.name(), bucket.max());
            }
            next = last ? next : bucket.max() + 1;
        }
    }

    private static IllegalArgumentException wrong(String what, Object... arguments) {
        return new IllegalArgumentException("proxenos.ledger.buckets: " + what.formatted(arguments));
    }
}
