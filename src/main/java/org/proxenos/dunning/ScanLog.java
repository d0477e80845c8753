package org.proxenos.dunning;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of scans: one row per date, whose lock is the licence to scan for that date. */
@Component
@Transactional
class ScanLog {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    ScanLog(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Makes sure there is a row for the date to lock. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void announce(LocalDate date) {
        try {
            jdbc.sql(
                            """
                            INSERT INTO overdue_scan (scan_date, status, started_at)
                            SELECT CAST(:date AS DATE), 'RUNNING', CAST(:now AS TIMESTAMP WITH TIME ZONE)
                            WHERE NOT EXISTS (SELECT 1 FROM overdue_scan WHERE scan_date = :date)""")
                    .param("date", date)
                    .param("now", Timestamp.from(calendar.now()))
                    .update();
        } catch (DuplicateKeyException announcedElsewhere) {
            // Another node was faster; its row serves as well. No transaction is open here that this could have spoilt.
        }
    }

    /** Waits for whoever is scanning for the date, and keeps others waiting until the transaction ends. */
    void lock(LocalDate date) {
        jdbc.sql("SELECT status FROM overdue_scan WHERE scan_date = :date FOR UPDATE")
                .param("date", date)
                .query(String.class)
                .single();
    }

    void finish(ScanResult result) {
        jdbc.sql(
                        """
                        UPDATE overdue_scan SET status = 'DONE', customers = :customers, opened = :opened,
                            refreshed = :refreshed, cleared = :cleared, millis = :millis WHERE scan_date = :date""")
                .param("date", result.date())
                .param("customers", result.customers())
                .param("opened", result.opened())
                .param("refreshed", result.refreshed())
                .param("cleared", result.cleared())
                .param("millis", result.millis())
                .update();
    }

    /**
     * Business days since the last scan on which none was finished: this one stands in for them (A1), also for one that
     * was cut short.
     */
    void coverMissedDays(LocalDate date) {
        lastBefore(date).ifPresent(last -> {
            jdbc.sql(
                            """
                            UPDATE overdue_scan SET status = 'DONE', customers = 0, opened = 0, refreshed = 0, cleared = 0,
                                millis = 0, covered_by = :date
                            WHERE status = 'RUNNING' AND scan_date > :last AND scan_date < :date""")
                    .param("last", last)
                    .param("date", date)
                    .update();
            last.plusDays(1).datesUntil(date).filter(calendar::isBusinessDay).forEach(missed -> cover(missed, date));
        });
    }

    private void cover(LocalDate missed, LocalDate by) {
        jdbc.sql(
                        """
                        INSERT INTO overdue_scan (scan_date, status, started_at, customers, opened, refreshed, cleared, millis, covered_by)
                        SELECT CAST(:missed AS DATE), 'DONE', CAST(:now AS TIMESTAMP WITH TIME ZONE), 0, 0, 0, 0, 0, CAST(:by AS DATE)
                        WHERE NOT EXISTS (SELECT 1 FROM overdue_scan WHERE scan_date = :missed)""")
                .param("missed", missed)
                .param("by", by)
                .param("now", Timestamp.from(calendar.now()))
                .update();
    }

    /** The result of a scan that has finished. */
    Optional<ScanResult> of(LocalDate date) {
        return jdbc.sql("SELECT * FROM overdue_scan WHERE scan_date = :date AND status = 'DONE'")
                .param("date", date)
                .query((row, n) -> new ScanResult(
                        date,
                        row.getInt("customers"),
                        row.getInt("opened"),
                        row.getInt("refreshed"),
                        row.getInt("cleared"),
                        noticesOf(date),
                        row.getLong("millis"),
                        row.getObject("covered_by", LocalDate.class)))
                .optional();
    }

    private TreeMap<Integer, Integer> noticesOf(LocalDate date) {
        var notices = new TreeMap<Integer, Integer>();
        jdbc.sql("SELECT level, count(*) AS steps FROM dunning_step WHERE chosen_on = :date GROUP BY level")
                .param("date", date)
                .query(row -> {
                    notices.put(row.getInt("level"), row.getInt("steps"));
                });
        return notices;
    }

    private Optional<LocalDate> lastBefore(LocalDate date) {
        return jdbc.sql("SELECT max(scan_date) FROM overdue_scan WHERE scan_date < :date AND status = 'DONE'")
                .param("date", date)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional();
    }
}
