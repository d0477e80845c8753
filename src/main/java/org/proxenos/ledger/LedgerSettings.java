package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        fault(buckets).ifPresent(fault -> {
            throw new IllegalArgumentException(
                    "proxenos.ledger.buckets: " + fault.english().formatted(fault.arguments()));
        });
    }

    /**
     * What does not add up in a set.
     *
     * @param row from 0
     * @param key of the sentence that says it
     */
    record Fault(int row, String field, String key, String english, Object... arguments) {}

    /** What does not add up in a set, if anything: the first row that does not follow from those before it. */
    static Optional<Fault> fault(List<Bucket> buckets) {
        if (buckets.isEmpty()) {
            return Optional.of(new Fault(0, "min", "ledger.problem.noBuckets", "there are none"));
        }
        var names = new HashSet<String>();
        names.add(NOT_DUE);
        var next = 1;
        for (var row = 0; row < buckets.size(); row++) {
            var bucket = buckets.get(row);
            var last = row == buckets.size() - 1;
            var fault = fault(row, bucket, names, next, last);
            if (fault.isPresent()) {
                return fault;
            }
            next = last ? next : bucket.max() + 1;
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(int row, Bucket bucket, HashSet<String> names, int next, boolean last) {
        var name = bucket.name();
        if (name == null || !name.matches("[A-Z][A-Z0-9_]{0,31}") || !names.add(name)) {
            return Optional.of(new Fault(
                    row,
                    "name",
                    "ledger.problem.bucketName",
                    "'%s' is no name of its own made of capital letters, digits and _",
                    name));
        }
        if (bucket.min() == null || bucket.min() != next) {
            return Optional.of(new Fault(
                    row,
                    "min",
                    "ledger.problem.bucketBegin",
                    "%s must begin with day %s, not %s",
                    name,
                    next,
                    bucket.min()));
        }
        if (last && bucket.max() != null) {
            return Optional.of(new Fault(
                    row,
                    "max",
                    "ledger.problem.bucketOpenEnd",
                    "%s is the last and must have no max, not %s",
                    name,
                    bucket.max()));
        }
        if (!last && bucket.max() == null) {
            return Optional.of(
                    new Fault(row, "max", "ledger.problem.bucketEnd", "%s is not the last and needs a max", name));
        }
        if (!last && bucket.max() < bucket.min()) {
            return Optional.of(new Fault(
                    row,
                    "max",
                    "ledger.problem.bucketBackwards",
                    "%s ends with day %s, before it begins",
                    name,
                    bucket.max()));
        }
        return Optional.empty();
    }
}
