package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers contest. */
@Component
class Disputes {

    private final JdbcClient jdbc;

    Disputes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Dispute dispute) {
        jdbc.sql(
                        """
                        INSERT INTO dispute (id, case_id, customer_no, currency, invoice_no, instalment, amount, reason, note,
                            raised_on, raised_by, status, accepted, resolved_on, resolved_by, finding, explanation,
                            credit_note_no)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        dispute.id(),
                        dispute.caseId().value(),
                        dispute.customer().value(),
                        dispute.currency(),
                        dispute.item().invoiceNo(),
                        dispute.item().instalment(),
                        dispute.amount(),
                        dispute.reason().name(),
                        dispute.note(),
                        dispute.raisedOn(),
                        dispute.raisedBy(),
                        dispute.status().name(),
                        dispute.accepted(),
                        dispute.resolvedOn(),
                        dispute.resolvedBy(),
                        dispute.finding(),
                        dispute.explanation(),
                        dispute.creditNoteNo())
                .update();
    }

    /**
     * Writes the decision about a dispute that is still open.
     *
     * @return whether it was still open
     */
    boolean resolve(Dispute dispute) {
        return jdbc.sql(
                                """
                        UPDATE dispute SET status = ?, accepted = ?, resolved_on = ?, resolved_by = ?, finding = ?
                        WHERE id = ? AND status = 'OPEN'""")
                        .params(
                                dispute.status().name(),
                                dispute.accepted(),
                                dispute.resolvedOn(),
                                dispute.resolvedBy(),
                                dispute.finding(),
                                dispute.id())
                        .update()
                == 1;
    }

    /** Notes the credit note that was issued. */
    void credited(UUID id, String creditNoteNo) {
        jdbc.sql("UPDATE dispute SET credit_note_no = ? WHERE id = ?")
                .params(creditNoteNo, id)
                .update();
    }

    Optional<Dispute> find(UUID id) {
        return read("id = :which", id).stream().findFirst();
    }

    List<Dispute> of(CaseId id) {
        return read("case_id = :which", id.value());
    }

    /** All that some customers ever contested in a currency, the oldest first. */
    List<Dispute> of(Collection<CustomerNo> customers, String currency) {
        return customers.isEmpty()
                ? List.of()
                : read(
                                "customer_no IN (:which)",
                                customers.stream().map(CustomerNo::value).toList())
                        .stream()
                        .filter(dispute -> dispute.currency().equals(currency))
                        .toList();
    }

    private List<Dispute> read(String which, Object value) {
        return jdbc.sql("SELECT * FROM dispute WHERE %s ORDER BY raised_on, id".formatted(which))
                .param("which", value)
                .query(Disputes::dispute)
                .list();
    }

    private static Dispute dispute(ResultSet row, int n) throws SQLException {
        return new Dispute(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CustomerNo.of(row.getString("customer_no")),
                row.getString("currency"),
                new ItemKey(row.getString("invoice_no"), row.getInt("instalment")),
                row.getBigDecimal("amount"),
                DisputeReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getObject("raised_on", LocalDate.class),
                row.getString("raised_by"),
                Dispute.Status.valueOf(row.getString("status")),
                row.getBigDecimal("accepted"),
                row.getObject("resolved_on", LocalDate.class),
                row.getString("resolved_by"),
                row.getString("finding"),
                row.getString("explanation"),
                row.getString("credit_note_no"));
    }
}
