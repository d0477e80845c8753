package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an officer is in charge of on some day.
 *
 * @param customers how many of each segment; segments without any are not there
 * @param sectors in which at least one of them works
 * @param latest day on which the officer was last put in charge of somebody, also of those who have left since; null =
 *     never
 */
public record Holding(Map<Segment, Integer> customers, Set<String> sectors, LocalDate latest) {

    /** Nobody, and never. */
    public static final Holding NOTHING = new Holding(Map.of(), Set.of(), null);

    static Holding of(Segment segment, int count, String sector, LocalDate latest) {
        return count == 0
                ? new Holding(Map.of(), Set.of(), latest)
                : new Holding(Map.of(segment, count), sector == null ? Set.of() : Set.of(sector), latest);
    }

    Holding and(Holding other) {
        var more = new EnumMap<Segment, Integer>(Segment.class);
        more.putAll(customers);
        other.customers.forEach((segment, count) -> more.merge(segment, count, Integer::sum));
        var wider = new HashSet<>(sectors);
        wider.addAll(other.sectors);
        return new Holding(more, wider, latest.isAfter(other.latest) ? latest : other.latest);
    }
}
