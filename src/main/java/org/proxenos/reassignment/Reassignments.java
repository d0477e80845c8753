package org.proxenos.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reassignments, what was said and done about them, and the evidence as it was when they were asked for. */
@Component
class Reassignments {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Reassignments(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    void add(Reassignment it) {
        jdbc.sql(
                        """
                        INSERT INTO reassignment (id, customer_no, open_customer_no, reason, wished_date, absent_until, note,
                            requested_by, requested_on, current_no, wished_no, status, transfers)
                        VALUES (:id, :customer, :open, :reason, :date, :absent, :note, :by, :on, :current, :wished, :status, 0)""")
                .param("id", it.id())
                .param("customer", it.customer().value())
                .param("open", openCustomer(it))
                .param("reason", it.reason().name())
                .param("date", it.wishedDate())
                .param("absent", it.absentUntil())
                .param("note", it.note())
                .param("by", it.requestedBy())
                .param("on", it.requestedOn())
                .param("current", it.current().value())
                .param("wished", value(it.wished()))
                .param("status", it.status().name())
                .update();
    }

    /** Writes how far it has come. */
    void save(Reassignment it) {
        jdbc.sql(
                        """
                        UPDATE reassignment SET open_customer_no = :open, wished_date = :date, current_no = :current, wished_no = :wished,
                            proposed_no = :proposed, former_no = :former, effective_date = :effective, route = :route,
                            status = :status, first_approver = :first, second_approver = :second,
                            objection_until = :until, transfers = :transfers
                        WHERE id = :id""")
                .param("id", it.id())
                .param("open", openCustomer(it))
                .param("date", it.wishedDate())
                .param("current", it.current().value())
                .param("wished", value(it.wished()))
                .param("proposed", value(it.proposed()))
                .param("former", value(it.former()))
                .param("effective", it.effectiveDate())
                .param("route", it.route())
                .param("status", it.status().name())
                .param("first", it.firstApprover())
                .param("second", it.secondApprover())
                .param("until", it.objectionUntil())
                .param("transfers", it.transfers())
                .update();
    }

    Optional<Reassignment> find(UUID id) {
        return read("id = :which", id).stream().findFirst();
    }

    /** The same for whoever is going to change it: whoever else wants that waits until this transaction ends. */
    Optional<Reassignment> hold(UUID id) {
        jdbc.sql("SELECT id FROM reassignment WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** The one that goes on about a customer. */
    Optional<Reassignment> openOf(CustomerNo customer) {
        return read("open_customer_no = :which", customer.value()).stream().findFirst();
    }

    /**
     * How many customers of each segment officers have accepted, or were named for, that are not theirs yet.
     *
     * @param besides a customer that does not count
     */
    List<Promised> promised(CustomerNo besides) {
        return jdbc.sql(
                        """
                        SELECT r.proposed_no, c.segment, COUNT(*) AS customers FROM reassignment r
                        JOIN customer c ON c.customer_no = r.customer_no
                        WHERE r.open_customer_no <> :besides AND r.proposed_no <> r.current_no
                          AND (r.status = 'APPROVED' OR r.status = 'REQUESTED' AND EXISTS (
                              SELECT 1 FROM reassignment_act x WHERE x.reassignment_id = r.id
                                AND x.officer_no = r.proposed_no AND x.what IN ('ACCEPTED', 'OFFICER_FOUND')))
                        GROUP BY r.proposed_no, c.segment""")
                .param("besides", besides.value())
                .query((row, n) -> new Promised(
                        officer(row, "proposed_no"),
                        Segment.valueOf(row.getString("segment")),
                        row.getInt("customers")))
                .list();
    }

    /** Customers that are to be an officer's. */
    record Promised(OfficerNo officer, Segment segment, int customers) {}

    /** Every one about a customer, the latest first. */
    List<Reassignment> of(CustomerNo customer) {
        return read("customer_no = :which", customer.value());
    }

    /** @param actor user id; null = it happened by itself */
    void note(UUID id, Act.Kind what, OfficerNo officer, String actor, String note) {
        jdbc.sql(
                        """
                        INSERT INTO reassignment_act (reassignment_id, what, officer_no, actor, happened_at, note)
                        VALUES (:id, :what, :officer, :actor, :at, :note)""")
                .param("id", id)
                .param("what", what.name())
                .param("officer", value(officer))
                .param("actor", actor)
                .param("at", Timestamp.from(calendar.now()))
                .param("note", note)
                .update();
    }

    /** The oldest first. */
    List<Act> acts(UUID id) {
        return jdbc.sql("SELECT * FROM reassignment_act WHERE reassignment_id = :id ORDER BY id")
                .param("id", id)
                .query((row, n) -> new Act(
                        Act.Kind.valueOf(row.getString("what")),
                        officer(row, "officer_no"),
                        row.getString("actor"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("note")))
                .list();
    }

    /** Keeps the evidence once and for all. */
    void freeze(UUID id, byte[] pdf, String sha256) {
        jdbc.sql(
                        """
                        INSERT INTO reassignment_evidence (reassignment_id, content, sha256, frozen_at)
                        VALUES (:id, :content, :sha256, :at)""")
                .param("id", id)
                .param("content", pdf)
                .param("sha256", sha256)
                .param("at", Timestamp.from(calendar.now()))
                .update();
    }

    Optional<byte[]> evidence(UUID id) {
        return jdbc.sql("SELECT content FROM reassignment_evidence WHERE reassignment_id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    private List<Reassignment> read(String which, Object value) {
        return jdbc.sql("SELECT * FROM reassignment WHERE %s ORDER BY requested_on DESC, id".formatted(which))
                .param("which", value)
                .query(Reassignments::reassignment)
                .list();
    }

    private static Reassignment reassignment(ResultSet row, int n) throws SQLException {
        return new Reassignment(
                        row.getObject("id", UUID.class),
                        CustomerNo.of(row.getString("customer_no")),
                        ReassignmentReason.valueOf(row.getString("reason")),
                        row.getObject("wished_date", LocalDate.class),
                        row.getObject("absent_until", LocalDate.class),
                        row.getString("note"),
                        row.getString("requested_by"),
                        row.getObject("requested_on", LocalDate.class))
                .restored(
                        officer(row, "current_no"),
                        officer(row, "wished_no"),
                        officer(row, "proposed_no"),
                        officer(row, "former_no"),
                        row.getObject("effective_date", LocalDate.class),
                        row.getString("route"),
                        ReassignmentStatus.valueOf(row.getString("status")),
                        row.getString("first_approver"),
                        row.getString("second_approver"),
                        row.getObject("objection_until", LocalDate.class),
                        row.getInt("transfers"));
    }

    private static OfficerNo officer(ResultSet row, String column) throws SQLException {
        var no = row.getString(column);
        return no == null ? null : OfficerNo.of(no);
    }

    private static String value(OfficerNo officer) {
        return officer == null ? null : officer.value();
    }

    private static String openCustomer(Reassignment it) {
        return it.status().isOpen() ? it.customer().value() : null;
    }
}
