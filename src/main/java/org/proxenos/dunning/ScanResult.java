package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a scan found.
 *
 * @param date for which the ledger was read
 * @param customers how many customers with open items, by currency, were looked at
 * @param opened cases opened
 * @param refreshed open cases in which something had changed
 * @param cleared open cases in which nothing overdue was left
 * @param noticesByLevel steps chosen on that date, by level
 * @param millis how long it took
 * @param coveredBy the later scan that stood in for this one after the application had been down; else null
 */
public record ScanResult(
        LocalDate date,
        int customers,
        int opened,
        int refreshed,
        int cleared,
        Map<Integer, Integer> noticesByLevel,
        long millis,
        LocalDate coveredBy) {}
