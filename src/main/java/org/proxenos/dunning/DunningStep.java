package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the ladder asks for at one level of a case, and what has become of it.
 *
 * @param dueBd business days allowed for it
 * @param payByDays days the customer is given in the notice; null when it names no date
 * @param attempts how often the customer was called in vain
 * @param vetoed the officer has had a say at this level
 */
record DunningStep(
        UUID id,
        CaseId caseId,
        int episode,
        int level,
        StepAction action,
        int dueBd,
        Integer payByDays,
        Status status,
        LocalDate chosenOn,
        LocalDate doneOn,
        int attempts,
        boolean vetoed,
        String explanation) {

    enum Status {
        CHOSEN,
        HELD,
        DONE
    }

    static final String INSERT =
            """
            INSERT INTO dunning_step (case_id, episode, level, action, due_bd, pay_by_days, status, chosen_on, done_on,
                attempts, vetoed, explanation, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String UPDATE =
            "UPDATE dunning_step SET status = ?, done_on = ?, attempts = ?, vetoed = ? WHERE id = ?";

    DunningStep as(Status now, LocalDate day) {
        return new DunningStep(
                id,
                caseId,
                episode,
                level,
                action,
                dueBd,
                payByDays,
                now,
                chosenOn,
                day,
                attempts,
                vetoed,
                explanation);
    }

    DunningStep calledInVain() {
        return new DunningStep(
                id,
                caseId,
                episode,
                level,
                action,
                dueBd,
                payByDays,
                status,
                chosenOn,
                doneOn,
                attempts + 1,
                vetoed,
                explanation);
    }

    DunningStep heardTheOfficer() {
        return new DunningStep(
                id,
                caseId,
                episode,
                level,
                action,
                dueBd,
                payByDays,
                status,
                chosenOn,
                doneOn,
                attempts,
                true,
                explanation);
    }

    /** Names this step in notices, once and for all. */
    String key() {
        return "%s/%d/%d".formatted(caseId, episode, level);
    }

    Standing standing() {
        return Standing.parse(explanation);
    }

    Object[] forInsert() {
        return new Object[] {
            caseId.value(),
            episode,
            level,
            action.name(),
            dueBd,
            payByDays,
            status.name(),
            chosenOn,
            doneOn,
            attempts,
            vetoed,
            explanation,
            id
        };
    }

    Object[] forUpdate() {
        return new Object[] {status.name(), doneOn, attempts, vetoed, id};
    }

    static DunningStep read(ResultSet row, int n) throws SQLException {
        return new DunningStep(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("episode"),
                row.getInt("level"),
                StepAction.valueOf(row.getString("action")),
                row.getInt("due_bd"),
                row.getObject("pay_by_days", Integer.class),
                Status.valueOf(row.getString("status")),
                row.getObject("chosen_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("attempts"),
                row.getBoolean("vetoed"),
                row.getString("explanation"));
    }
}
