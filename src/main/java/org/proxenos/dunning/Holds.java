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

/** The holds on follow-up, asked for or in force. */
@Component
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Hold hold) {
        jdbc.sql(
                        """
                        INSERT INTO follow_up_hold (id, customer_no, scope, invoice_no, instalment, reason, from_day, until_day,
                            status, requested_by, requested_on, decided_by, decided_on, note, explanation)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hold.id(),
                        hold.customer().value(),
                        hold.scope().name(),
                        hold.item() == null ? null : hold.item().invoiceNo(),
                        hold.item() == null ? null : hold.item().instalment(),
                        hold.reason().name(),
                        hold.from(),
                        hold.until(),
                        hold.status().name(),
                        hold.requestedBy(),
                        hold.requestedOn(),
                        hold.decidedBy(),
                        hold.decidedOn(),
                        hold.note(),
                        hold.explanation())
                .update();
    }

    /** Writes what was decided about a hold: its status, who decided, and its end. */
    void decided(Hold hold) {
        jdbc.sql(
                        """
                        UPDATE follow_up_hold SET status = ?, until_day = ?, decided_by = ?, decided_on = ?
                        WHERE id = ?""")
                .params(hold.status().name(), hold.until(), hold.decidedBy(), hold.decidedOn(), hold.id())
                .update();
    }

    Optional<Hold> find(UUID id) {
        return read("id = :which", id).stream().findFirst();
    }

    /** All that some customers ever had or asked for, the oldest first. */
    List<Hold> of(Collection<CustomerNo> customers) {
        return customers.isEmpty()
                ? List.of()
                : read(
                        "customer_no IN (:which)",
                        customers.stream().map(CustomerNo::value).toList());
    }

    private List<Hold> read(String which, Object value) {
        return jdbc.sql("SELECT * FROM follow_up_hold WHERE %s ORDER BY from_day, id".formatted(which))
                .param("which", value)
                .query(Holds::hold)
                .list();
    }

    private static Hold hold(ResultSet row, int n) throws SQLException {
        var invoice = row.getString("invoice_no");
        return new Hold(
                row.getObject("id", UUID.class),
                CustomerNo.of(row.getString("customer_no")),
                HoldScope.valueOf(row.getString("scope")),
                invoice == null ? null : new ItemKey(invoice, row.getInt("instalment")),
                HoldReason.valueOf(row.getString("reason")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Hold.Status.valueOf(row.getString("status")),
                row.getString("requested_by"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("note"),
                row.getString("explanation"));
    }
}
