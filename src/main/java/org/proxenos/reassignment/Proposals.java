package org.proxenos.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All questions to managers whether somebody else should look after a customer, and their answers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else has a question about the same officer waits until this transaction ends. */
    void queueUp(OfficerNo officer) {
        jdbc.sql("SELECT officer_no FROM officer WHERE officer_no = :no FOR UPDATE")
                .param("no", officer.value())
                .query(String.class)
                .optional();
    }

    /**
     * Whether it need not be asked: it is open, or was answered a short while ago and nothing is different since.
     *
     * @param today days from which an answer no longer holds
     */
    boolean isSettled(Proposal it, LocalDate today) {
        return jdbc.sql(
                                """
                        SELECT COUNT(*) FROM reassignment_proposal
                        WHERE open_about = :about
                           OR reason = :reason AND officer_no = :officer AND not_again_before > :today
                          AND COALESCE(customer_no, '') = :customer AND COALESCE(segment_after, '') = :after
                          AND (from_day IS NULL OR from_day = CAST(:from AS DATE))
                          AND (until_day IS NULL OR until_day = CAST(:until AS DATE))""")
                        .param("about", it.about())
                        .param("reason", it.reason().name())
                        .param("officer", it.officer().value())
                        .param("today", today)
                        .param(
                                "customer",
                                it.customer() == null ? "" : it.customer().value())
                        .param("after", it.after() == null ? "" : it.after().name())
                        .param("from", it.from())
                        .param("until", it.until())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Proposal it) {
        jdbc.sql(
                        """
                        INSERT INTO reassignment_proposal (id, open_about, reason, customer_no, officer_no, segment_before,
                            segment_after, rule_id, rule_reason, from_day, until_day, evidence, raised_by, raised_on, status)
                        VALUES (:id, :about, :reason, :customer, :officer, :before, :after, :rule, :ruleReason, :from,
                            :until, :evidence, :by, :on, 'OPEN')""")
                .param("id", it.id())
                .param("about", it.about())
                .param("reason", it.reason().name())
                .param("customer", it.customer() == null ? null : it.customer().value())
                .param("officer", it.officer().value())
                .param("before", it.before() == null ? null : it.before().name())
                .param("after", it.after() == null ? null : it.after().name())
                .param("rule", it.ruleId())
                .param("ruleReason", it.ruleReason())
                .param("from", it.from())
                .param("until", it.until())
                .param("evidence", it.evidence())
                .param("by", it.raisedBy())
                .param("on", it.raisedOn())
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return read("id = :which", id).stream().findFirst();
    }

    /** The same for whoever is going to answer it. */
    Optional<Proposal> hold(UUID id) {
        jdbc.sql("SELECT id FROM reassignment_proposal WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    List<Proposal> openAbout(CustomerNo customer) {
        return read("open_about IS NOT NULL AND customer_no = :which", customer.value());
    }

    /** Those about all customers of an officer. */
    List<Proposal> openAbout(OfficerNo officer) {
        return read("open_about IS NOT NULL AND customer_no IS NULL AND officer_no = :which", officer.value());
    }

    /** @param by user id; null = nobody had to answer */
    void close(Proposal it, Proposal.Status how, String by, LocalDate on, String note, LocalDate notAgainBefore) {
        jdbc.sql(
                        """
                        UPDATE reassignment_proposal SET open_about = NULL, status = :status, answered_by = :by,
                            answered_on = :on, note = :note, not_again_before = :notAgain
                        WHERE id = :id""")
                .param("status", how.name())
                .param("by", by)
                .param("on", on)
                .param("note", note)
                .param("notAgain", notAgainBefore)
                .param("id", it.id())
                .update();
    }

    void ledTo(Proposal it, UUID reassignment) {
        jdbc.sql("UPDATE reassignment_proposal SET reassignment_id = :reassignment WHERE id = :id")
                .param("reassignment", reassignment)
                .param("id", it.id())
                .update();
    }

    private List<Proposal> read(String which, Object value) {
        return jdbc.sql("SELECT * FROM reassignment_proposal WHERE %s ORDER BY raised_on, id".formatted(which))
                .param("which", value)
                .query(Proposals::proposal)
                .list();
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        var customer = row.getString("customer_no");
        return new Proposal(
                row.getObject("id", UUID.class),
                ReassignmentReason.valueOf(row.getString("reason")),
                customer == null ? null : CustomerNo.of(customer),
                OfficerNo.of(row.getString("officer_no")),
                segment(row.getString("segment_before")),
                segment(row.getString("segment_after")),
                row.getString("rule_id"),
                row.getString("rule_reason"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("evidence"),
                row.getString("raised_by"),
                row.getObject("raised_on", LocalDate.class),
                Proposal.Status.valueOf(row.getString("status")));
    }

    private static Segment segment(String name) {
        return name == null ? null : Segment.valueOf(name);
    }
}
