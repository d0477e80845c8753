package org.proxenos.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.proxenos.bulk.Merged;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of what came in, what was wrong with it and what it changed. */
@Repository
@Transactional
class ImportRuns {

    private static final int ROWS_PER_CALL = 1_000;
    private static final int LONGEST_LOGGED_VALUE = 255;

    private final JdbcTemplate jdbc;
    private final BusinessCalendar calendar;

    ImportRuns(JdbcTemplate jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    UUID begin(Kind kind, String mapping, Integer mappingVersion, boolean strict) {
        var id = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO import_run (id, kind, mapping, mapping_version, strict_run, status, rows_read, rows_created,
                    rows_changed, rows_unchanged, rows_rejected, rows_skipped, started_at, announced)
                VALUES (?, ?, ?, ?, ?, 'RUNNING', 0, 0, 0, 0, 0, 0, ?, FALSE)""",
                id,
                kind.name(),
                mapping,
                mappingVersion,
                strict,
                now());
        return id;
    }

    /** Keeps what a batch did, in the batch's own transaction. */
    void record(UUID id, Kind kind, BatchOutcome outcome, Tally soFar) {
        insertInParts(
                "INSERT INTO change_log (run_id, line_no, kind, record_key, column_name, old_value, new_value, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                outcome.changes().stream()
                        .map(change -> logged(id, kind, change))
                        .toList());
        created(id, Kind.CUSTOMERS, outcome.newCustomers());
        created(id, Kind.OFFICERS, outcome.newOfficers());
        update(id, ImportRun.Status.RUNNING, soFar);
    }

    void record(UUID id, List<Problem> problems) {
        insertInParts(
                "INSERT INTO import_problem (run_id, line_no, column_name, field_value, code, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                problems.stream()
                        .map(problem -> new Object[] {
                            id,
                            problem.line(),
                            problem.column(),
                            problem.value(),
                            problem.code(),
                            new Coded("", problem.arguments()).joined()
                        })
                        .toList());
    }

    /** @return an earlier finished import of the same file with the same mapping */
    Optional<UUID> earlier(UUID id, String sha256) {
        return jdbc
                .queryForList(
                        """
                        SELECT o.id FROM import_run r JOIN import_run o ON o.kind = r.kind AND o.id <> r.id
                          AND COALESCE(o.mapping, '') = COALESCE(r.mapping, '')
                          AND COALESCE(o.mapping_version, 0) = COALESCE(r.mapping_version, 0)
                        WHERE r.id = ? AND o.sha256 = ? AND o.status = 'DONE' ORDER BY o.started_at DESC""",
                        UUID.class,
                        id,
                        sha256)
                .stream()
                .findFirst();
    }

    void end(UUID id, ImportRun.Status how, String sha256, UUID sameAs, Tally tally, Coded refusal) {
        update(id, how, tally);
        jdbc.update(
                "UPDATE import_run SET sha256 = ?, same_as = ?, refusal = ?, finished_at = ? WHERE id = ?",
                sha256,
                sameAs,
                refusal == null ? null : refusal.joined(),
                now(),
                id);
    }

    /** Ends a run that was cut short; its counters stay those of the last finished batch. */
    void interrupt(UUID id) {
        jdbc.update("UPDATE import_run SET status = 'INTERRUPTED', finished_at = ? WHERE id = ?", now(), id);
    }

    /** Marks what still seems to run as cut short. An import that lives on says so with its next batch. */
    int interruptAll() {
        return jdbc.update(
                "UPDATE import_run SET status = 'INTERRUPTED', finished_at = ? WHERE status = 'RUNNING'", now());
    }

    /** Ended imports that posted documents nobody has been told of. */
    List<UUID> unannounced() {
        return jdbc.queryForList(
                """
                SELECT id FROM import_run WHERE announced = FALSE AND status IN ('DONE', 'INTERRUPTED')
                  AND kind IN ('INVOICES', 'CREDIT_NOTES', 'PAYMENTS') AND rows_created + rows_changed > 0
                ORDER BY started_at""",
                UUID.class);
    }

    /** @return whether it was not announced before */
    boolean markAnnounced(UUID id) {
        return jdbc.update("UPDATE import_run SET announced = TRUE WHERE id = ? AND announced = FALSE", id) == 1;
    }

    @Transactional(readOnly = true)
    public Optional<ImportRun> find(UUID id) {
        return jdbc.query("SELECT * FROM import_run WHERE id = ?", ImportRuns::run, id).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<ImportRun> page(int page, int size) {
        return jdbc.query(
                "SELECT * FROM import_run ORDER BY started_at DESC, id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                ImportRuns::run,
                (long) page * size,
                size);
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM import_run", Integer.class);
    }

    @Transactional(readOnly = true)
    public List<Problem> problems(UUID id, int atMost) {
        return jdbc.query(
                "SELECT * FROM import_problem WHERE run_id = ? ORDER BY line_no FETCH FIRST ? ROWS ONLY",
                ImportRuns::problem,
                id,
                atMost);
    }

    /** Every problem, one after the other, without holding them. */
    @Transactional(readOnly = true)
    public void eachProblem(UUID id, Consumer<Problem> taker) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "SELECT * FROM import_problem WHERE run_id = ? ORDER BY line_no");
                    statement.setFetchSize(ROWS_PER_CALL);
                    statement.setObject(1, id);
                    return statement;
                },
                row -> {
                    taker.accept(problem(row, 0));
                });
    }

    /** Customers or officers it had to create: the first of them. */
    @Transactional(readOnly = true)
    public List<String> created(UUID id, Kind kind, int atMost) {
        return jdbc.queryForList(
                "SELECT number FROM import_created WHERE run_id = ? AND kind = ? ORDER BY number FETCH FIRST ? ROWS ONLY",
                String.class,
                id,
                kind.name(),
                atMost);
    }

    @Transactional(readOnly = true)
    public int countCreated(UUID id, Kind kind) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM import_created WHERE run_id = ? AND kind = ?", Integer.class, id, kind.name());
    }

    private void created(UUID id, Kind kind, List<String> numbers) {
        insertInParts(
                "INSERT INTO import_created (run_id, kind, number) VALUES (?, ?, ?)",
                numbers.stream()
                        .map(number -> new Object[] {id, kind.name(), number})
                        .toList());
    }

    private Object[] logged(UUID id, Kind kind, Merged.Change change) {
        return new Object[] {
            id,
            change.line(),
            kind.name(),
            change.key(),
            change.column(),
            shortened(change.from()),
            shortened(change.to()),
            now()
        };
    }

    private void update(UUID id, ImportRun.Status status, Tally tally) {
        jdbc.update(
                """
                UPDATE import_run SET status = ?, rows_read = ?, rows_created = ?, rows_changed = ?, rows_unchanged = ?,
                    rows_rejected = ?, rows_skipped = ? WHERE id = ?""",
                status.name(),
                tally.read(),
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.rejected(),
                tally.skipped(),
                id);
    }

    private void insertInParts(String sql, List<Object[]> rows) {
        for (var from = 0; from < rows.size(); from += ROWS_PER_CALL) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + ROWS_PER_CALL)));
        }
    }

    private Timestamp now() {
        return Timestamp.from(calendar.now());
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST_LOGGED_VALUE
                ? value
                : value.substring(0, LONGEST_LOGGED_VALUE);
    }

    private static ImportRun run(ResultSet row, int n) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new ImportRun(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("mapping"),
                row.getObject("mapping_version", Integer.class),
                row.getBoolean("strict_run"),
                ImportRun.Status.valueOf(row.getString("status")),
                row.getString("sha256"),
                new Tally(
                        row.getInt("rows_read"),
                        row.getInt("rows_created"),
                        row.getInt("rows_changed"),
                        row.getInt("rows_unchanged"),
                        row.getInt("rows_rejected"),
                        row.getInt("rows_skipped")),
                row.getObject("same_as", UUID.class),
                Coded.split(row.getString("refusal")),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static Problem problem(ResultSet row, int n) throws SQLException {
        return new Problem(
                row.getInt("line_no"),
                row.getString("column_name"),
                row.getString("field_value"),
                row.getString("code"),
                Coded.split(row.getString("arguments")).arguments());
    }
}
