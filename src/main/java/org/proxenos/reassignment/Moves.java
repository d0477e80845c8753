package org.proxenos.reassignment;

import static org.proxenos.reassignment.PortfolioReassignments.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers of all reassignments of portfolios: who is to get which, and what has become of each. */
@Component
class Moves {

    private static final int ROWS_PER_BATCH = 1_000;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Moves(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(UUID portfolio, Collection<Move> moves) {
        batches.batchUpdate(
                """
                INSERT INTO portfolio_move (portfolio_id, customer_no, officer_no, status, chosen_by, needs_approval, accepted,
                    why, reassignment_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                moves,
                ROWS_PER_BATCH,
                (row, it) -> {
                    row.setObject(1, portfolio);
                    row.setString(2, it.customer().value());
                    row.setString(3, value(it.officer()));
                    row.setString(4, it.status().name());
                    row.setString(5, it.chosenBy());
                    row.setBoolean(6, it.needsApproval());
                    row.setBoolean(7, it.accepted());
                    row.setString(8, it.why());
                    row.setObject(9, it.reassignment());
                });
    }

    void save(UUID portfolio, Collection<Move> moves) {
        batches.batchUpdate(
                """
                UPDATE portfolio_move SET officer_no = ?, status = ?, chosen_by = ?, needs_approval = ?, accepted = ?, why = ?,
                    reassignment_id = ?
                WHERE portfolio_id = ? AND customer_no = ?""",
                moves,
                ROWS_PER_BATCH,
                (row, it) -> {
                    row.setString(1, value(it.officer()));
                    row.setString(2, it.status().name());
                    row.setString(3, it.chosenBy());
                    row.setBoolean(4, it.needsApproval());
                    row.setBoolean(5, it.accepted());
                    row.setString(6, it.why());
                    row.setObject(7, it.reassignment());
                    row.setObject(8, portfolio);
                    row.setString(9, it.customer().value());
                });
    }

    /** Every customer, by number. */
    List<Move> of(UUID portfolio) {
        return jdbc.sql("SELECT * FROM portfolio_move WHERE portfolio_id = :id ORDER BY customer_no")
                .param("id", portfolio)
                .query(Moves::move)
                .list();
    }

    /**
     * A page of the customers, by number.
     *
     * @param status null = whatever has become of them
     * @param officer only what goes to this officer; null = to whomever
     * @param page from 0
     */
    List<Move> of(UUID portfolio, MoveStatus status, OfficerNo officer, int page, int size) {
        return jdbc.sql("SELECT * FROM portfolio_move WHERE portfolio_id = :id"
                        + (status == null ? "" : " AND status = :status")
                        + (officer == null ? "" : " AND officer_no = :officer")
                        + " ORDER BY customer_no LIMIT :size OFFSET :skip")
                .param("id", portfolio)
                .param("status", status == null ? "" : status.name())
                .param("officer", officer == null ? "" : officer.value())
                .param("size", size)
                .param("skip", (long) page * size)
                .query(Moves::move)
                .list();
    }

    /** The next customers by number after {@code last} whose move can begin. */
    List<Move> toBeStarted(UUID portfolio, String last, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM portfolio_move
                        WHERE portfolio_id = :id AND customer_no > :last AND status IN ('PROPOSED', 'SINGLE', 'UNPLACED')
                        ORDER BY customer_no LIMIT :most""")
                .param("id", portfolio)
                .param("last", last == null ? "" : last)
                .param("most", most)
                .query(Moves::move)
                .list();
    }

    /** How many customers of each status go to each officer; the officer is null where none gets them. */
    List<Count> counts(UUID portfolio) {
        return jdbc.sql(
                        """
                        SELECT officer_no, status, COUNT(*) AS customers FROM portfolio_move
                        WHERE portfolio_id = :id GROUP BY officer_no, status ORDER BY officer_no, status""")
                .param("id", portfolio)
                .query((row, n) -> new Count(
                        officer(row, "officer_no"),
                        MoveStatus.valueOf(row.getString("status")),
                        row.getInt("customers")))
                .list();
    }

    record Count(OfficerNo officer, MoveStatus status, int customers) {}

    Map<MoveStatus, Integer> byStatus(UUID portfolio) {
        var counts = new EnumMap<MoveStatus, Integer>(MoveStatus.class);
        counts(portfolio).forEach(it -> counts.merge(it.status(), it.customers(), Integer::sum));
        return counts;
    }

    /** The officers who have still to say whether they take what is proposed, by number. */
    List<OfficerNo> toBeAsked(UUID portfolio) {
        return officers(
                """
                SELECT DISTINCT officer_no FROM portfolio_move
                WHERE portfolio_id = :id AND status = 'PROPOSED' AND NOT accepted ORDER BY officer_no""",
                portfolio);
    }

    /** The officers who get customers, by number. */
    List<OfficerNo> receivers(UUID portfolio) {
        return officers(
                """
                SELECT DISTINCT officer_no FROM portfolio_move
                WHERE portfolio_id = :id AND officer_no IS NOT NULL ORDER BY officer_no""",
                portfolio);
    }

    private List<OfficerNo> officers(String sql, UUID portfolio) {
        return jdbc.sql(sql).param("id", portfolio).query(String.class).list().stream()
                .map(OfficerNo::of)
                .toList();
    }

    boolean needsReason(UUID portfolio) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM portfolio_move
                                WHERE portfolio_id = :id AND status = 'PROPOSED' AND needs_approval""")
                        .param("id", portfolio)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** An officer takes all that is proposed. */
    void accept(UUID portfolio, OfficerNo officer) {
        jdbc.sql(
                        """
                        UPDATE portfolio_move SET accepted = TRUE
                        WHERE portfolio_id = :id AND officer_no = :officer AND status = 'PROPOSED'""")
                .param("id", portfolio)
                .param("officer", officer.value())
                .update();
    }

    /** The customers proposed to an officer. */
    Set<CustomerNo> proposedTo(UUID portfolio, OfficerNo officer) {
        return new HashSet<>(jdbc
                .sql(
                        """
                                SELECT customer_no FROM portfolio_move
                                WHERE portfolio_id = :id AND officer_no = :officer AND status = 'PROPOSED'""")
                .param("id", portfolio)
                .param("officer", officer.value())
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .toList());
    }

    /** An officer will not have these customers, now or later. */
    void decline(UUID portfolio, OfficerNo officer, Collection<CustomerNo> customers, String why) {
        batches.batchUpdate(
                "DELETE FROM portfolio_declined WHERE portfolio_id = ? AND customer_no = ? AND officer_no = ?",
                customers,
                ROWS_PER_BATCH,
                (row, customer) -> {
                    row.setObject(1, portfolio);
                    row.setString(2, customer.value());
                    row.setString(3, officer.value());
                });
        batches.batchUpdate(
                "INSERT INTO portfolio_declined (portfolio_id, customer_no, officer_no) VALUES (?, ?, ?)",
                customers,
                ROWS_PER_BATCH,
                (row, customer) -> {
                    row.setObject(1, portfolio);
                    row.setString(2, customer.value());
                    row.setString(3, officer.value());
                });
        save(
                portfolio,
                customers.stream()
                        .map(it -> Move.of(it, MoveStatus.UNPLACED, why))
                        .toList());
    }

    /** By customer: the officers who have declined it. */
    Map<CustomerNo, Set<OfficerNo>> declined(UUID portfolio) {
        var declined = new HashMap<CustomerNo, Set<OfficerNo>>();
        jdbc.sql("SELECT customer_no, officer_no FROM portfolio_declined WHERE portfolio_id = :id")
                .param("id", portfolio)
                .query(row -> {
                    declined.computeIfAbsent(CustomerNo.of(row.getString(1)), none -> new HashSet<>())
                            .add(OfficerNo.of(row.getString(2)));
                });
        return declined;
    }

    /** Whether an officer stands in for another with one of the customers today. */
    boolean isDeputyOfOne(UUID portfolio, OfficerNo officer, LocalDate today) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM assignment a
                                JOIN portfolio_move m ON m.customer_no = a.customer_no AND m.portfolio_id = :id
                                WHERE a.officer_no = :officer AND a.role = 'DEPUTY' AND a.standing
                                  AND a.valid_from <= :today AND (a.valid_to IS NULL OR a.valid_to > :today)""")
                        .param("id", portfolio)
                        .param("officer", officer.value())
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A customer's own reassignment has come so far; nothing happens if it moves with no portfolio. */
    void settle(UUID reassignment, MoveStatus status, String why) {
        jdbc.sql(
                        """
                        UPDATE portfolio_move SET status = :status, why = COALESCE(:why, why)
                        WHERE reassignment_id = :id AND status IN ('MOVING', 'FAILED')""")
                .param("status", status.name())
                .param("why", why)
                .param("id", reassignment)
                .update();
    }

    /** A move has been given up. */
    void fail(UUID portfolio, UUID reassignment, String why) {
        jdbc.sql(
                        """
                        UPDATE portfolio_move SET status = 'FAILED', why = :why
                        WHERE portfolio_id = :portfolio AND reassignment_id = :id AND status = 'MOVING'""")
                .param("why", why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON))
                .param("portfolio", portfolio)
                .param("id", reassignment)
                .update();
    }

    void tryAgain(UUID reassignment) {
        jdbc.sql("UPDATE portfolio_move SET status = 'MOVING' WHERE reassignment_id = :id AND status = 'FAILED'")
                .param("id", reassignment)
                .update();
    }

    /** Whether a customer has moved with others, so that one look back serves them all. */
    boolean hasMovedWithOthers(UUID reassignment) {
        return byReassignment(reassignment)
                .filter(it -> it.status() == MoveStatus.MOVED)
                .isPresent();
    }

    Optional<Move> byReassignment(UUID reassignment) {
        return jdbc.sql("SELECT * FROM portfolio_move WHERE reassignment_id = :id")
                .param("id", reassignment)
                .query(Moves::move)
                .optional();
    }

    /**
     * The customers who have moved and about whom something was done, and something else was not.
     *
     * @param none empty = whatever else was done
     */
    List<Move> withAct(UUID portfolio, Set<Act.Kind> any, Set<Act.Kind> none) {
        var acts = "SELECT 1 FROM reassignment_act a WHERE a.reassignment_id = m.reassignment_id AND a.what IN ";
        return jdbc.sql("SELECT * FROM portfolio_move m WHERE m.portfolio_id = :id AND m.status = 'MOVED' AND EXISTS ("
                        + acts + "(:any))"
                        + (none.isEmpty() ? "" : " AND NOT EXISTS (" + acts + "(:none))")
                        + " ORDER BY m.customer_no")
                .param("id", portfolio)
                .param("any", any.stream().map(Enum::name).toList())
                .param("none", none.stream().map(Enum::name).toList())
                .query(Moves::move)
                .list();
    }

    private static Move move(ResultSet row, int n) throws SQLException {
        return new Move(
                CustomerNo.of(row.getString("customer_no")),
                officer(row, "officer_no"),
                MoveStatus.valueOf(row.getString("status")),
                row.getString("chosen_by"),
                row.getBoolean("needs_approval"),
                row.getBoolean("accepted"),
                row.getString("why"),
                row.getObject("reassignment_id", UUID.class));
    }

    private static String value(OfficerNo officer) {
        return officer == null ? null : officer.value();
    }
}
