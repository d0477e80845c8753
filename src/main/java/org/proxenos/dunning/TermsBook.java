package org.proxenos.dunning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The special terms, asked for or in force. */
@Component
class TermsBook {

    private static final String OWNED =
            "customer_no = :customer AND owner = :owner AND status IN ('REQUESTED', 'ACTIVE')";

    private final JdbcClient jdbc;

    TermsBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SpecialTerms terms) {
        jdbc.sql(
                        """
                        INSERT INTO special_terms (id, scope, customer_no, invoice_no, segment, grace_days, minimum, channel,
                            procedure_id, reason, owner, from_day, until_day, status, requested_by, requested_on, decided_by,
                            decided_on, explanation)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        terms.id(),
                        terms.scope().name(),
                        terms.customer() == null ? null : terms.customer().value(),
                        terms.invoiceNo(),
                        name(terms.segment()),
                        terms.graceDays(),
                        terms.minimum(),
                        name(terms.channel()),
                        name(terms.procedure()),
                        terms.reason(),
                        terms.owner(),
                        terms.from(),
                        terms.until(),
                        terms.status().name(),
                        terms.requestedBy(),
                        terms.requestedOn(),
                        terms.decidedBy(),
                        terms.decidedOn(),
                        terms.explanation())
                .update();
    }

    /** Writes what was decided about terms: their status, who decided, and their end. */
    void decided(SpecialTerms terms) {
        jdbc.sql(
                        """
                        UPDATE special_terms SET status = ?, until_day = ?, decided_by = ?, decided_on = ?
                        WHERE id = ?""")
                .params(terms.status().name(), terms.until(), terms.decidedBy(), terms.decidedOn(), terms.id())
                .update();
    }

    /** How many a user answers for that are asked for or in force with a customer. */
    int ownedBy(String user, CustomerNo customer) {
        return jdbc.sql("SELECT COUNT(*) FROM special_terms WHERE " + OWNED)
                .param("customer", customer.value())
                .param("owner", user)
                .query(Integer.class)
                .single();
    }

    /** Another user answers for them from now on. */
    void handOver(CustomerNo customer, String from, String to) {
        jdbc.sql("UPDATE special_terms SET owner = :next WHERE " + OWNED)
                .param("customer", customer.value())
                .param("owner", from)
                .param("next", to)
                .update();
    }

    Optional<SpecialTerms> find(UUID id) {
        return read("id = :which", id).stream().findFirst();
    }

    /** Those of some customers and of their invoices, and those of whole segments. */
    List<SpecialTerms> of(Collection<CustomerNo> customers) {
        return customers.isEmpty()
                ? List.of()
                : read(
                        "customer_no IN (:which) OR scope = 'SEGMENT'",
                        customers.stream().map(CustomerNo::value).toList());
    }

    /** All there ever were, the oldest first. */
    List<SpecialTerms> all() {
        return read("scope <> :which", "");
    }

    private List<SpecialTerms> read(String which, Object value) {
        return jdbc.sql("SELECT * FROM special_terms WHERE %s ORDER BY from_day, id".formatted(which))
                .param("which", value)
                .query(TermsBook::terms)
                .list();
    }

    private static SpecialTerms terms(ResultSet row, int n) throws SQLException {
        var customer = row.getString("customer_no");
        return new SpecialTerms(
                row.getObject("id", UUID.class),
                SpecialTerms.Scope.valueOf(row.getString("scope")),
                customer == null ? null : CustomerNo.of(customer),
                row.getString("invoice_no"),
                choice(Segment.class, row.getString("segment")),
                row.getObject("grace_days", Integer.class),
                row.getObject("minimum", BigDecimal.class),
                choice(SpecialTerms.Channel.class, row.getString("channel")),
                choice(SpecialTerms.Procedure.class, row.getString("procedure_id")),
                row.getString("reason"),
                row.getString("owner"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                SpecialTerms.Status.valueOf(row.getString("status")),
                row.getString("requested_by"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("explanation"));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
