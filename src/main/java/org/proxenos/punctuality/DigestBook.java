package org.proxenos.punctuality;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has been told of which task, and before whom an overdue one was brought. */
@Component
class DigestBook {

    /** So many ids are asked about in one statement. */
    private static final int IDS_AT_A_TIME = 500;

    private final JdbcClient jdbc;

    DigestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person was told, or is about to be told, of a task for a reason. */
    record Told(String task, Urgency urgency, String user) {}

    Set<Told> toldOf(Collection<String> tasks) {
        var told = new HashSet<Told>();
        for (var some : parts(tasks)) {
            told.addAll(jdbc.sql("SELECT task_id, urgency, user_id FROM task_digest_line WHERE task_id IN (:tasks)")
                    .param("tasks", some)
                    .query((row, n) -> new Told(row.getString(1), Urgency.valueOf(row.getString(2)), row.getString(3)))
                    .list());
        }
        return told;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node has planned some of it */
    void add(Digest digest, Instant now) {
        jdbc.sql("INSERT INTO task_digest (id, user_id, planned_at, status, tries) VALUES (?, ?, ?, 'PLANNED', 0)")
                .params(digest.id(), digest.user(), Timestamp.from(now))
                .update();
        digest.lines().forEach(line -> jdbc.sql(
                        "INSERT INTO task_digest_line (task_id, urgency, user_id, digest_id) VALUES (?, ?, ?, ?)")
                .params(line.task(), line.urgency().name(), digest.user(), digest.id())
                .update());
    }

    /** The next planned ones, those first that have been tried least. */
    List<Digest> next(int most) {
        var rows = jdbc.sql(
                        """
                        SELECT id, user_id, tries FROM task_digest
                        WHERE status = 'PLANNED' ORDER BY tries, planned_at, user_id LIMIT :most""")
                .param("most", most)
                .query((row, n) -> new Digest(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), List.of()))
                .list();
        return rows.stream()
                .map(it -> new Digest(it.id(), it.user(), it.tries(), linesOf(it.id())))
                .toList();
    }

    private List<Digest.Line> linesOf(UUID digest) {
        return jdbc.sql("SELECT task_id, urgency FROM task_digest_line WHERE digest_id = ? ORDER BY task_id, urgency")
                .param(digest)
                .query((row, n) -> new Digest.Line(row.getString(1), Urgency.valueOf(row.getString(2))))
                .list();
    }

    boolean isAnyPlanned() {
        return isAnyPlanned(Integer.MAX_VALUE);
    }

    boolean isAnyPlanned(int mostTries) {
        return jdbc.sql("SELECT COUNT(*) FROM task_digest WHERE status = 'PLANNED' AND tries <= :most")
                        .param("most", mostTries)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void conclude(UUID id, Digest.Status status) {
        jdbc.sql("UPDATE task_digest SET status = ? WHERE id = ?")
                .params(status.name(), id)
                .update();
    }

    void tried(UUID id) {
        jdbc.sql("UPDATE task_digest SET tries = tries + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    /** The colleague was not told of it after all, and may be later. */
    void takeOut(Digest digest, Digest.Line line) {
        jdbc.sql("DELETE FROM task_digest_line WHERE digest_id = ? AND task_id = ? AND urgency = ?")
                .params(digest.id(), line.task(), line.urgency().name())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM task_digest_line WHERE digest_id = ?").param(id).update();
        jdbc.sql("DELETE FROM task_digest WHERE id = ?").param(id).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node was faster */
    void note(String task, Escalation to, Instant now) {
        jdbc.sql("INSERT INTO task_escalation (task_id, manager, groups_above, escalated_at) VALUES (?, ?, ?, ?)")
                .params(task, to.manager(), String.join(",", to.groups()), Timestamp.from(now))
                .update();
    }

    /** By the tasks' ids. */
    Map<String, Escalation> escalationsOf(Collection<String> tasks) {
        var found = new HashMap<String, Escalation>();
        for (var some : parts(tasks)) {
            jdbc.sql("SELECT task_id, manager, groups_above FROM task_escalation WHERE task_id IN (:tasks)")
                    .param("tasks", some)
                    .query((row, n) ->
                            found.put(row.getString(1), new Escalation(row.getString(2), setOf(row.getString(3)))))
                    .list();
        }
        return found;
    }

    private static Set<String> setOf(String list) {
        return Optional.ofNullable(list)
                .filter(it -> !it.isEmpty())
                .map(it -> Set.of(it.split(",")))
                .orElse(Set.of());
    }

    private static List<List<String>> parts(Collection<String> ids) {
        var all = List.copyOf(ids);
        var parts = new ArrayList<List<String>>();
        for (var i = 0; i < all.size(); i += IDS_AT_A_TIME) {
            parts.add(all.subList(i, Math.min(all.size(), i + IDS_AT_A_TIME)));
        }
        return parts;
    }
}
