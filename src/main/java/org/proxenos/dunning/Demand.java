package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one mail or letter asks a customer to pay, and by when. Decided once, when it is made: what is printed, what is
 * mailed beside it and what the case waits for are the same (A12).
 *
 * @param key of the notice
 * @param postBy the last day on which the letter may be posted as it is; null for mails, which leave at once
 * @param payBy counted from the last day on which it may leave, so that nobody is given less time than the table says
 * @param items what it asks for, item by item
 */
record Demand(String key, LocalDate madeOn, LocalDate postBy, LocalDate payBy, Map<ItemKey, BigDecimal> items) {

    static Demand of(String key, List<Reckoned> free, LocalDate today, LocalDate postBy, int payByDays) {
        var leaves = postBy == null ? today : postBy;
        return new Demand(
                key,
                today,
                postBy,
                leaves.plusDays(payByDays),
                free.stream()
                        .collect(Collectors.toMap(Reckoned::key, Reckoned::free, BigDecimal::add, LinkedHashMap::new)));
    }

    BigDecimal amount() {
        return items.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whether it asks for money that has come in since, or that may no longer be asked for. */
    boolean asksTooMuch(Reckoning now) {
        var free = now.free().stream().collect(Collectors.toMap(Reckoned::key, Reckoned::free, BigDecimal::add));
        return items.entrySet().stream()
                .anyMatch(it -> it.getValue().compareTo(free.getOrDefault(it.getKey(), BigDecimal.ZERO)) > 0);
    }
}
