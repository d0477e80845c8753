package org.proxenos.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When items were in which bucket. It is worked out from the documents, so that a payment that comes in late or is
 * returned changes the past as it was; nothing is kept that could be wrong (rules 4.1).
 */
final class BucketHistory {

    private final LedgerSettings settings;
    private final List<BucketPeriod> items = new ArrayList<>();

    BucketHistory(LedgerSettings settings) {
        this.settings = settings;
    }

    /**
     * An item was open for a while.
     *
     * @param until exclusive; null = still is
     */
    void open(OpenItem item, LocalDate from, LocalDate until) {
        var names = settings.names();
        for (var index = 0; index < names.size(); index++) {
            var first = index == 0 ? from : item.dueDate().plusDays(settings.firstDay(index));
            var begin = first.isBefore(from) ? from : first;
            var next = index + 1 < names.size() ? item.dueDate().plusDays(settings.firstDay(index + 1)) : null;
            var end = earlier(next, until);
            if (end == null || begin.isBefore(end)) {
                items.add(new BucketPeriod(item.invoiceNo(), item.instalment(), names.get(index), begin, end));
            }
        }
    }

    /** As it was known on a date: what began later is left out, what ended later has not ended. */
    List<BucketPeriod> items(LocalDate asOf) {
        return items.stream()
                .filter(period -> !period.from().isAfter(asOf))
                .map(period -> until(period, asOf))
                .sorted(Comparator.comparing(BucketPeriod::from)
                        .thenComparing(BucketPeriod::invoiceNo)
                        .thenComparing(BucketPeriod::instalment))
                .toList();
    }

    /** The worst bucket in which anything was; no period for days on which nothing was open. */
    List<BucketPeriod> worst(LocalDate asOf) {
        var known = items(asOf);
        var borders = new TreeSet<LocalDate>();
        known.forEach(period ->
                Stream.of(period.from(), period.to()).filter(Objects::nonNull).forEach(borders::add));
        var worst = new ArrayList<BucketPeriod>();
        for (var day : borders) {
            var next = borders.higher(day);
            known.stream()
                    .filter(period -> !period.from().isAfter(day)
                            && (period.to() == null || period.to().isAfter(day)))
                    .map(BucketPeriod::bucket)
                    .max(Comparator.comparing(settings.names()::indexOf))
                    .ifPresent(bucket -> extend(worst, bucket, day, next));
        }
        return worst;
    }

    private static void extend(List<BucketPeriod> worst, String bucket, LocalDate from, LocalDate to) {
        var begin = from;
        if (!worst.isEmpty()) {
            var last = worst.get(worst.size() - 1);
            if (last.bucket().equals(bucket) && from.equals(last.to())) {
                begin = last.from();
                worst.remove(last);
            }
        }
        worst.add(new BucketPeriod(null, 0, bucket, begin, to));
    }

    private static BucketPeriod until(BucketPeriod period, LocalDate asOf) {
        return period.to() == null || !period.to().isAfter(asOf)
                ? period
                : new BucketPeriod(period.invoiceNo(), period.instalment(), period.bucket(), period.from(), null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
