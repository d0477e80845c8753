package org.proxenos.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.proxenos.ledger.LedgerSettings.Bucket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sets of buckets by which age is reported, by the day from which each counts: a report for a past day uses the set of
 * that day. The configured set is the first; it is written down with the first that replaces it (A19).
 */
@Component
public class BucketSets {

    private static final LocalDate EVER_SINCE = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final LedgerSettings configured;

    BucketSets(DataSource dataSource, LedgerSettings configured) {
        this.jdbc = JdbcClient.create(dataSource);
        this.configured = configured;
    }

    /** The set by which a report for a day is made. */
    LedgerSettings on(LocalDate day) {
        var buckets = jdbc.sql(
                        """
                        SELECT b.name, b.min_days, b.max_days FROM bucket b WHERE b.set_id = (
                            SELECT s.id FROM bucket_set s WHERE s.from_day <= ?
                            ORDER BY s.from_day DESC, s.id DESC FETCH FIRST 1 ROWS ONLY)
                        ORDER BY b.min_days""")
                .param(day)
                .query((row, n) -> new Bucket(row.getString(1), row.getInt(2), row.getObject(3, Integer.class)))
                .list();
        return buckets.isEmpty() ? configured : new LedgerSettings(buckets);
    }

    /** The set that the configuration names, for whoever asks for no buckets. */
    LedgerSettings configured() {
        return configured;
    }

    /** Every set there is or was, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> all() {
        var sets = new LinkedHashMap<Long, Version>();
        jdbc.sql(
                        """
                        SELECT s.id, s.from_day, s.entered_by, s.entered_at, b.name, b.min_days, b.max_days
                        FROM bucket_set s JOIN bucket b ON b.set_id = s.id
                        ORDER BY s.from_day DESC, s.id DESC, b.min_days""")
                .query(row -> {
                    var from = row.getObject("from_day", LocalDate.class);
                    var known = new Version(
                            from.equals(EVER_SINCE) ? null : from,
                            row.getString("entered_by"),
                            row.getTimestamp("entered_at").toInstant(),
                            new ArrayList<>());
                    sets.computeIfAbsent(row.getLong("id"), id -> known)
                            .buckets()
                            .add(new Range(
                                    row.getString("name"),
                                    row.getInt("min_days"),
                                    row.getObject("max_days", Integer.class)));
                });
        return sets.isEmpty() ? List.of(new Version(null, null, null, ranges(configured))) : List.copyOf(sets.values());
    }

    /**
     * Reports age by another set from a day on. The set is looked at as a whole.
     *
     * @param from today or later, so that no report of the past reads otherwise
     * @return what does not add up, if anything; then nothing has changed
     */
    @Transactional
    public Optional<Wrong> enter(LocalDate from, List<Range> ranges, String by, LocalDate today, Instant now) {
        if (from == null || from.isBefore(today)) {
            return Optional.of(new Wrong("from", "ledger.problem.bucketsFrom", List.of(today)));
        }
        var buckets = ranges.stream()
                .map(it -> new Bucket(it.name(), it.min(), it.max()))
                .toList();
        var fault = LedgerSettings.fault(buckets);
        if (fault.isPresent()) {
            return fault.map(
                    it -> new Wrong("buckets[%d].%s".formatted(it.row(), it.field()), it.key(), arguments(it)));
        }
        if (jdbc.sql("SELECT COUNT(*) FROM bucket_set").query(Long.class).single() == 0) {
            write(EVER_SINCE, configured.buckets(), null, now);
        }
        write(from, buckets, by, now);
        return Optional.empty();
    }

    private void write(LocalDate from, List<Bucket> buckets, String by, Instant now) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO bucket_set (from_day, entered_by, entered_at) VALUES (?, ?, ?)")
                .params(from, by, Timestamp.from(now))
                .update(id, "id");
        for (var bucket : buckets) {
            jdbc.sql("INSERT INTO bucket (set_id, name, min_days, max_days) VALUES (?, ?, ?, ?)")
                    .params(id.getKey(), bucket.name(), bucket.min(), bucket.max())
                    .update();
        }
    }

    /** The row as people count it comes first. */
    private static List<Object> arguments(LedgerSettings.Fault fault) {
        var all = new ArrayList<Object>();
        all.add(fault.row() + 1);
        for (var argument : fault.arguments()) {
            all.add(argument == null ? "–" : argument);
        }
        return all;
    }

    private static List<Range> ranges(LedgerSettings settings) {
        return settings.buckets().stream()
                .map(it -> new Range(it.name(), it.min(), it.max()))
                .toList();
    }

    /**
     * A set of buckets.
     *
     * @param from first day for which reports use it; null = ever since
     * @param enteredBy null = the configuration
     * @param enteredAt null = the configuration
     */
    public record Version(LocalDate from, String enteredBy, Instant enteredAt, List<Range> buckets) {}

    /**
     * A range of days past due.
     *
     * @param max last day that belongs to it; null = open end
     */
    public record Range(String name, Integer min, Integer max) {}

    /** @param field that is wrong, in the words of the request */
    public record Wrong(String field, String key, List<Object> arguments) {}
}
