package org.proxenos.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reassignments of portfolios, and what was said and done about them. */
@Component
class PortfolioReassignments {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    PortfolioReassignments(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    void add(PortfolioReassignment it) {
        jdbc.sql(
                        """
                        INSERT INTO portfolio_reassignment (id, officer_no, open_officer_no, reason, country, segment,
                            receiver_no, effective_date, absent_until, note, requested_by, requested_on, status)
                        VALUES (:id, :officer, :officer, :reason, :country, :segment, :receiver, :effective, :absent, :note,
                            :by, :on, :status)""")
                .param("id", it.id())
                .param("officer", it.officer().value())
                .param("reason", it.reason().name())
                .param("country", it.scope().country())
                .param(
                        "segment",
                        it.scope().segment() == null
                                ? null
                                : it.scope().segment().name())
                .param(
                        "receiver",
                        it.scope().receiver() == null
                                ? null
                                : it.scope().receiver().value())
                .param("effective", it.effectiveDate())
                .param("absent", it.absentUntil())
                .param("note", it.note())
                .param("by", it.requestedBy())
                .param("on", it.requestedOn())
                .param("status", it.status().name())
                .update();
    }

    /** Writes how far it has come. */
    void save(PortfolioReassignment it) {
        jdbc.sql(
                        """
                        UPDATE portfolio_reassignment SET status = :status, approver = :approver, started_up_to = :started,
                            open_officer_no = :open
                        WHERE id = :id""")
                .param("status", it.status().name())
                .param("approver", it.approver())
                .param("started", it.startedUpTo())
                .param("open", it.status().isOpen() ? it.officer().value() : null)
                .param("id", it.id())
                .update();
    }

    Optional<PortfolioReassignment> find(UUID id) {
        return read("id = :which", id).stream().findFirst();
    }

    /** The same for whoever is going to change it: whoever else wants that waits until this transaction ends. */
    Optional<PortfolioReassignment> hold(UUID id) {
        jdbc.sql("SELECT id FROM portfolio_reassignment WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Whoever else asks for the same officer's customers waits until the transaction that is there ends. */
    void holdOfficer(OfficerNo officer) {
        jdbc.sql("SELECT officer_no FROM officer WHERE officer_no = :officer FOR UPDATE")
                .param("officer", officer.value())
                .query(String.class)
                .optional();
    }

    private static final String WHICH =
            """
             FROM portfolio_reassignment p
            WHERE (CAST(:status AS VARCHAR(16)) IS NULL OR p.status = :status)
              AND (CAST(:officer AS VARCHAR(64)) IS NULL OR p.officer_no = :officer OR EXISTS (
                  SELECT 1 FROM portfolio_move m WHERE m.portfolio_id = p.id AND m.officer_no = :officer))
              AND (CAST(:reader AS VARCHAR(64)) IS NULL OR p.officer_no = :reader OR EXISTS (
                  SELECT 1 FROM portfolio_move m WHERE m.portfolio_id = p.id AND m.officer_no = :reader))""";

    /**
     * A page of those there are, the latest first.
     *
     * @param status null = however far they have come
     * @param officer who gives customers, or gets some; null = anybody
     * @param reader an officer who has to be one of the two as well; null = nobody has
     * @param page from 0
     */
    List<PortfolioReassignment> list(PortfolioStatus status, OfficerNo officer, OfficerNo reader, int page, int size) {
        return which(
                        "SELECT p.*" + WHICH
                                + " ORDER BY p.requested_on DESC,"
                                + " (SELECT MIN(a.id) FROM portfolio_act a WHERE a.portfolio_id = p.id) DESC, p.id"
                                + " LIMIT :size OFFSET :skip",
                        status,
                        officer,
                        reader)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(PortfolioReassignments::reassignment)
                .list();
    }

    /** How many there are on all pages together. */
    long count(PortfolioStatus status, OfficerNo officer, OfficerNo reader) {
        return which("SELECT COUNT(*)" + WHICH, status, officer, reader)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec which(String sql, PortfolioStatus status, OfficerNo officer, OfficerNo reader) {
        return jdbc.sql(sql)
                .param("status", status == null ? null : status.name())
                .param("officer", officer == null ? null : officer.value())
                .param("reader", reader == null ? null : reader.value());
    }

    /** The one that goes on about an officer's customers. */
    Optional<PortfolioReassignment> openOf(OfficerNo officer) {
        return read("open_officer_no = :which", officer.value()).stream().findFirst();
    }

    /** @param actor user id; null = it happened by itself */
    void note(UUID id, PortfolioAct.Kind what, OfficerNo officer, String actor, String note) {
        jdbc.sql(
                        """
                        INSERT INTO portfolio_act (portfolio_id, what, officer_no, actor, happened_at, note)
                        VALUES (:id, :what, :officer, :actor, :at, :note)""")
                .param("id", id)
                .param("what", what.name())
                .param("officer", officer == null ? null : officer.value())
                .param("actor", actor)
                .param("at", Timestamp.from(calendar.now()))
                .param("note", note)
                .update();
    }

    /** The oldest first. */
    List<PortfolioAct> acts(UUID id) {
        return jdbc.sql("SELECT * FROM portfolio_act WHERE portfolio_id = :id ORDER BY id")
                .param("id", id)
                .query((row, n) -> new PortfolioAct(
                        PortfolioAct.Kind.valueOf(row.getString("what")),
                        officer(row, "officer_no"),
                        row.getString("actor"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("note")))
                .list();
    }

    /** Keeps who is asked now, in this order, instead of whoever was asked before. */
    void ask(UUID id, List<OfficerNo> officers) {
        jdbc.sql("DELETE FROM portfolio_asked WHERE portfolio_id = :id")
                .param("id", id)
                .update();
        for (var place = 0; place < officers.size(); place++) {
            jdbc.sql("INSERT INTO portfolio_asked (portfolio_id, place, officer_no) VALUES (:id, :place, :officer)")
                    .param("id", id)
                    .param("place", place)
                    .param("officer", officers.get(place).value())
                    .update();
        }
    }

    /** @param place from 0 */
    OfficerNo asked(UUID id, int place) {
        return OfficerNo.of(
                jdbc.sql("SELECT officer_no FROM portfolio_asked WHERE portfolio_id = :id AND place = :place")
                        .param("id", id)
                        .param("place", place)
                        .query(String.class)
                        .single());
    }

    private List<PortfolioReassignment> read(String which, Object value) {
        return jdbc.sql("SELECT * FROM portfolio_reassignment WHERE " + which)
                .param("which", value)
                .query(PortfolioReassignments::reassignment)
                .list();
    }

    private static PortfolioReassignment reassignment(ResultSet row, int n) throws SQLException {
        var segment = row.getString("segment");
        return new PortfolioReassignment(
                        row.getObject("id", UUID.class),
                        officer(row, "officer_no"),
                        ReassignmentReason.valueOf(row.getString("reason")),
                        new PortfolioReassignment.Scope(
                                row.getString("country"),
                                segment == null ? null : Segment.valueOf(segment),
                                officer(row, "receiver_no")),
                        row.getObject("effective_date", LocalDate.class),
                        row.getObject("absent_until", LocalDate.class),
                        row.getString("note"),
                        row.getString("requested_by"),
                        row.getObject("requested_on", LocalDate.class))
                .restored(
                        PortfolioStatus.valueOf(row.getString("status")),
                        row.getString("approver"),
                        row.getString("started_up_to"));
    }

    static OfficerNo officer(ResultSet row, String column) throws SQLException {
        var no = row.getString(column);
        return no == null ? null : OfficerNo.of(no);
    }
}
