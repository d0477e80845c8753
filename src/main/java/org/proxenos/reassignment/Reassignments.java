package org.proxenos.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All reassignments, what was said and done about them, and the evidence as it was when they were asked for. */
@Component
class Reassignments {

    private static final int ROWS_PER_BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;

    Reassignments(
            JdbcClient jdbc, JdbcTemplate batches, BusinessCalendar calendar, ApplicationEventPublisher announcements) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.calendar = calendar;
        this.announcements = announcements;
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

    /** Adds many at once, as far as they have come. */
    void addAll(Collection<Reassignment> all) {
        batches.batchUpdate(
                """
                INSERT INTO reassignment (id, customer_no, open_customer_no, reason, wished_date, absent_until, note,
                    requested_by, requested_on, current_no, wished_no, status, transfers, proposed_no, effective_date, route,
                    first_approver)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""",
                all,
                ROWS_PER_BATCH,
                (row, it) -> {
                    row.setObject(1, it.id());
                    row.setString(2, it.customer().value());
                    row.setString(3, openCustomer(it));
                    row.setString(4, it.reason().name());
                    row.setObject(5, it.wishedDate());
                    row.setObject(6, it.absentUntil());
                    row.setString(7, it.note());
                    row.setString(8, it.requestedBy());
                    row.setObject(9, it.requestedOn());
                    row.setString(10, it.current().value());
                    row.setString(11, value(it.wished()));
                    row.setString(12, it.status().name());
                    row.setString(13, value(it.proposed()));
                    row.setObject(14, it.effectiveDate());
                    row.setString(15, it.route());
                    row.setString(16, it.firstApprover());
                });
    }

    /** What is said and done about one of many. */
    record Said(UUID id, Act.Kind what, OfficerNo officer, String actor, String note) {}

    void noteAll(Collection<Said> all) {
        var now = Timestamp.from(calendar.now());
        batches.batchUpdate(
                """
                INSERT INTO reassignment_act (reassignment_id, what, officer_no, actor, happened_at, note)
                VALUES (?, ?, ?, ?, ?, ?)""",
                all,
                ROWS_PER_BATCH,
                (row, it) -> {
                    row.setObject(1, it.id());
                    row.setString(2, it.what().name());
                    row.setString(3, value(it.officer()));
                    row.setString(4, it.actor());
                    row.setTimestamp(5, now);
                    row.setString(6, it.note());
                });
    }

    /** Those of the customers for whom another officer has been asked for, and that goes on. */
    Set<CustomerNo> openAmong(Collection<CustomerNo> customers) {
        var numbers = customers.stream().map(CustomerNo::value).toList();
        var open = new HashSet<CustomerNo>();
        for (var done = 0; done < numbers.size(); done += ROWS_PER_BATCH) {
            jdbc.sql("SELECT open_customer_no FROM reassignment WHERE open_customer_no IN (:numbers)")
                    .param("numbers", numbers.subList(done, Math.min(numbers.size(), done + ROWS_PER_BATCH)))
                    .query(String.class)
                    .list()
                    .forEach(no -> open.add(CustomerNo.of(no)));
        }
        return open;
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
     * @param besides a customer that does not count; null = all count
     * @param only the officer in question; null = all
     */
    List<Promised> promised(CustomerNo besides, OfficerNo only) {
        return jdbc.sql(
                        """
                        SELECT r.proposed_no, c.segment, COUNT(*) AS customers FROM reassignment r
                        JOIN customer c ON c.customer_no = r.customer_no
                        WHERE r.open_customer_no <> :besides AND r.proposed_no <> r.current_no %s
                          AND (r.status = 'APPROVED' OR r.status = 'REQUESTED' AND EXISTS (
                              SELECT 1 FROM reassignment_act x WHERE x.reassignment_id = r.id
                                AND x.officer_no = r.proposed_no AND x.what IN ('ACCEPTED', 'OFFICER_FOUND')))
                        GROUP BY r.proposed_no, c.segment"""
                                .formatted(only == null ? "" : "AND r.proposed_no = :only"))
                .param("besides", besides == null ? "" : besides.value())
                .param("only", only == null ? "" : only.value())
                .query((row, n) -> new Promised(
                        officer(row, "proposed_no"),
                        Segment.valueOf(row.getString("segment")),
                        row.getInt("customers")))
                .list();
    }

    /**
     * How many customers of each segment officers look after on a day of which it is agreed that they go to others by then,
     * or proposed with others in a portfolio.
     *
     * @param besides a customer that does not count; null = all count
     * @param incumbent an officer who does not count; null = all count
     * @param only the officer in question; null = all
     */
    List<Promised> leaving(LocalDate day, CustomerNo besides, OfficerNo incumbent, OfficerNo only) {
        return jdbc.sql(
                        """
                        SELECT g.officer_no, c.segment, COUNT(*) AS customers
                        FROM (
                            SELECT current_no AS officer_no, customer_no FROM reassignment
                            WHERE status = 'APPROVED' AND effective_date <= :day AND proposed_no <> current_no %s
                            UNION
                            SELECT p.officer_no, m.customer_no FROM portfolio_reassignment p
                            JOIN portfolio_move m ON m.portfolio_id = p.id
                            WHERE p.open_officer_no IS NOT NULL AND p.effective_date <= :day
                              AND m.status = 'PROPOSED' AND m.officer_no <> p.officer_no %s) g
                        JOIN customer c ON c.customer_no = g.customer_no
                        WHERE g.customer_no <> :besides AND g.officer_no <> :incumbent AND EXISTS (
                            SELECT 1 FROM assignment a WHERE a.customer_no = g.customer_no
                              AND a.officer_no = g.officer_no AND a.role = 'PRIMARY' AND a.standing
                              AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to > :day))
                        GROUP BY g.officer_no, c.segment"""
                                .formatted(
                                        only == null ? "" : "AND current_no = :only",
                                        only == null ? "" : "AND p.officer_no = :only"))
                .param("day", day)
                .param("only", only == null ? "" : only.value())
                .param("besides", besides == null ? "" : besides.value())
                .param("incumbent", incumbent == null ? "" : incumbent.value())
                .query((row, n) -> new Promised(
                        officer(row, "officer_no"), Segment.valueOf(row.getString("segment")), row.getInt("customers")))
                .list();
    }

    /** Customers that are to come to an officer, or to go. */
    record Promised(OfficerNo officer, Segment segment, int customers) {}

    /** Every one about a customer, the latest first. */
    List<Reassignment> of(CustomerNo customer) {
        return read("customer_no = :which", customer.value());
    }

    /** Which there are, the latest first; null = any. */
    List<Listed> list(ReassignmentStatus status, String officer, String customer) {
        return jdbc.sql(
                        """
                        SELECT id, customer_no FROM reassignment
                        WHERE (CAST(:status AS VARCHAR(16)) IS NULL OR status = :status)
                          AND (CAST(:officer AS VARCHAR(64)) IS NULL
                            OR :officer IN (current_no, former_no, proposed_no))
                          AND (CAST(:customer AS VARCHAR(64)) IS NULL OR customer_no = :customer)
                        ORDER BY requested_on DESC, id""")
                .param("status", status == null ? null : status.name())
                .param("officer", officer)
                .param("customer", customer)
                .query((row, n) ->
                        new Listed(row.getObject("id", UUID.class), CustomerNo.of(row.getString("customer_no"))))
                .list();
    }

    record Listed(UUID id, CustomerNo customer) {}

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
        announcements.publishEvent(new ActNoted(id, what));
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
    void freeze(UUID id, EvidencePack.Printed printed) {
        jdbc.sql(
                        """
                        INSERT INTO reassignment_evidence
                            (reassignment_id, content, sha256, json_content, json_sha256, frozen_at)
                        VALUES (:id, :pdf, :pdfSha256, :json, :jsonSha256, :at)""")
                .param("id", id)
                .param("pdf", printed.pdf())
                .param("pdfSha256", Fingerprint.of(printed.pdf()))
                .param("json", printed.json())
                .param("jsonSha256", Fingerprint.of(printed.json()))
                .param("at", Timestamp.from(calendar.now()))
                .update();
    }

    /** The evidence as PDF; empty while it was not asked for. */
    Optional<byte[]> evidence(UUID id) {
        return kept(id, "content");
    }

    /** The same as JSON; empty as well where it was frozen before there was any. */
    Optional<byte[]> evidenceAsJson(UUID id) {
        return kept(id, "json_content");
    }

    private Optional<byte[]> kept(UUID id, String column) {
        return jdbc.sql(
                        "SELECT %1$s AS kept FROM reassignment_evidence WHERE reassignment_id = :id AND %1$s IS NOT NULL"
                                .formatted(column))
                .param("id", id)
                .query((row, n) -> row.getBytes("kept"))
                .optional();
    }

    /** By what it can be told that the evidence is the one that was frozen; empty while there is none. */
    Optional<ReassignmentSummary.Evidence> fingerprints(UUID id) {
        return jdbc.sql("SELECT sha256, json_sha256, frozen_at FROM reassignment_evidence WHERE reassignment_id = :id")
                .param("id", id)
                .query((row, n) -> new ReassignmentSummary.Evidence(
                        row.getTimestamp("frozen_at").toInstant(),
                        row.getString("sha256"),
                        row.getString("json_sha256")))
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
