package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.dunning.CollectionsDecision.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions that need a second signature. What was answered stays. */
@Component
class CollectionsDecisions {

    private final JdbcClient jdbc;

    CollectionsDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a decision before whoever countersigns; what waited in the case before waits no longer. */
    void add(CaseId id, CollectionsOutcome outcome, String note, String by, LocalDate on) {
        jdbc.sql(
                        """
                        INSERT INTO collections_decision (case_id, outcome, note, decided_by, decided_on)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(id.value(), outcome.name(), note, by, on)
                .update();
    }

    /** The last one of a case. */
    Optional<CollectionsDecision> last(CaseId id) {
        return jdbc.sql(
                        """
                        SELECT * FROM collections_decision WHERE case_id = ?
                        ORDER BY id DESC FETCH FIRST 1 ROWS ONLY""")
                .params(id.value())
                .query(CollectionsDecisions::read)
                .optional();
    }

    void answer(CollectionsDecision decision, Answer answer) {
        jdbc.sql(
                        """
                        UPDATE collections_decision SET answer = ?, answer_note = ?, answered_by = ?, answered_on = ?
                        WHERE id = ?""")
                .param(answer.signed() ? "SIGNED" : "DECLINED")
                .param(answer.note())
                .param(answer.by())
                .param(answer.on())
                .param(decision.id())
                .update();
    }

    /**
     * Takes back what nobody has answered yet.
     *
     * @return whether there was something
     */
    boolean withdraw(CaseId id) {
        return jdbc.sql("DELETE FROM collections_decision WHERE case_id = ? AND answer IS NULL")
                        .params(id.value())
                        .update()
                > 0;
    }

    private static CollectionsDecision read(ResultSet row, int n) throws SQLException {
        var answer = row.getString("answer");
        return new CollectionsDecision(
                row.getLong("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                CollectionsOutcome.valueOf(row.getString("outcome")),
                row.getString("note"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                answer == null
                        ? null
                        : new Answer(
                                answer.equals("SIGNED"),
                                row.getString("answer_note"),
                                row.getString("answered_by"),
                                row.getObject("answered_on", LocalDate.class)));
    }
}
