package org.proxenos.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What happens every business day before anybody comes to work. */
interface MorningRun {

    /**
     * What one morning's look at the ledger found.
     *
     * @param customers customers and currencies that were late
     * @param opened cases opened
     * @param refreshed open cases in which something had changed
     * @param cleared open cases in which nothing overdue was left
     * @param noticesByLevel steps chosen on that date, by level
     */
    record Scan(
            LocalDate date,
            int customers,
            int opened,
            int refreshed,
            int cleared,
            Map<Integer, Integer> noticesByLevel) {}

    /** Makes sure that the day's scan has run. */
    void makeSureOf(LocalDate day);

    /** What the day's scan has found, if it has run. */
    Optional<Scan> of(LocalDate day);
}
