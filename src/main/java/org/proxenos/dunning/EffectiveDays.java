package org.proxenos.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;

/**
 * How late an item is, fairly counted (rules 4.1): days past due, less the days on which follow-up rested, less grace.
 * Pauses are united before they are cut to the overdue days, so that an overlap counts once and a pause before the debt
 * was due counts not at all.
 *
 * @param late days past due
 * @param paused overdue days on which follow-up rested
 * @param grace days of grace
 */
record EffectiveDays(int late, int paused, int grace) {

    static EffectiveDays of(LocalDate dueDate, LocalDate day, int grace, Collection<Pause> pauses) {
        var late = (int) Math.max(0, ChronoUnit.DAYS.between(dueDate, day));
        return new EffectiveDays(late, paused(dueDate, day, pauses), grace);
    }

    int value() {
        return Math.max(0, late - paused - grace);
    }

    /** As many days from now if follow-up does not rest meanwhile. */
    int in(int days) {
        return Math.max(0, late + days - paused - grace);
    }

    private static int paused(LocalDate dueDate, LocalDate day, Collection<Pause> pauses) {
        var counted = 0L;
        var from = dueDate.plusDays(1);
        var end = day.plusDays(1);
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            var begin = pause.from().isAfter(from) ? pause.from() : from;
            var until = pause.until().isBefore(end) ? pause.until() : end;
            if (until.isAfter(begin)) {
                counted += ChronoUnit.DAYS.between(begin, until);
                from = until;
            }
        }
        return (int) counted;
    }
}
