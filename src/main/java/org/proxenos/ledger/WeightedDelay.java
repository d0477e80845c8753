package org.proxenos.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The average days by which money came late, each day weighed with the amount (rules 4.1). A payment that was returned
 * takes back what was settled last.
 */
final class WeightedDelay {

    private final List<OpenItem> items;
    private final LocalDate after;
    private final Map<Integer, Deque<Timeline.Move>> settled = new HashMap<>();
    private long amounts;
    private BigDecimal weighted = BigDecimal.ZERO;

    /** @param after what was settled on that day or before does not count */
    WeightedDelay(List<OpenItem> items, LocalDate after) {
        this.items = items;
        this.after = after;
    }

    /** Moves must come in date order. */
    void settled(Timeline.Move move) {
        var parts = settled.computeIfAbsent(move.place(), place -> new ArrayDeque<>());
        var reopened = -move.cents();
        while (reopened > 0 && !parts.isEmpty()) {
            var latest = parts.pop();
            if (latest.cents() > reopened) {
                parts.push(new Timeline.Move(latest.day(), latest.place(), latest.cents() - reopened));
            }
            reopened -= latest.cents();
        }
        if (move.cents() > 0) {
            parts.push(move);
        }
    }

    void unpaid(OpenItem item) {
        if (item.daysPastDue() > 0) {
            weigh(Timeline.cents(item.open()), item.daysPastDue());
        }
    }

    Optional<BigDecimal> average() {
        settled.values().stream()
                .flatMap(Deque::stream)
                .filter(part -> part.day().isAfter(after))
                .forEach(part -> weigh(
                        part.cents(),
                        Math.max(
                                0,
                                ChronoUnit.DAYS.between(items.get(part.place()).dueDate(), part.day()))));
        return amounts == 0
                ? Optional.empty()
                : Optional.of(weighted.divide(BigDecimal.valueOf(amounts), 2, RoundingMode.HALF_UP));
    }

    private void weigh(long cents, long days) {
        amounts += cents;
        weighted = weighted.add(BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(days)));
    }
}
