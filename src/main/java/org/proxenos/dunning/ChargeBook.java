package org.proxenos.dunning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The charges that have been decided on, and the reviews that wait for a decision. */
@Component
class ChargeBook {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final JdbcClient jdbc;

    ChargeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything ever decided on for a customer in one currency, oldest first. */
    List<DecidedCharge> of(CustomerNo customer, String currency) {
        return jdbc.sql(
                        """
                        SELECT * FROM dunning_charge WHERE customer_no = :customer AND currency = :currency
                        ORDER BY charged_until, invoice_no, instalment, kind, id""")
                .param("customer", customer.value())
                .param("currency", currency)
                .query(ChargeBook::read)
                .list();
    }

    /** The charges that were decided on like that, latest first. */
    List<DecidedCharge> decided(ChargesDecision decision, int page, int size) {
        return jdbc.sql(
                        """
                        SELECT * FROM dunning_charge WHERE decision = :decision
                        ORDER BY decided_on DESC, customer_no, invoice_no, instalment, kind, id
                        LIMIT :size OFFSET :skip""")
                .param("decision", decision.name())
                .param("size", size)
                .param("skip", (long) page * size)
                .query(ChargeBook::read)
                .list();
    }

    long count(ChargesDecision decision) {
        return jdbc.sql("SELECT COUNT(*) FROM dunning_charge WHERE decision = :decision")
                .param("decision", decision.name())
                .query(Long.class)
                .single();
    }

    void put(DecidedCharge decided) {
        var charge = decided.charge();
        jdbc.sql(
                        """
                        INSERT INTO dunning_charge (id, case_id, customer_no, currency, kind, invoice_no, instalment,
                            charged_until, amount, decision, decided_by, decided_on, reason, arithmetic, carried_from,
                            compensated_invoice)
                        VALUES (:id, :case, :customer, :currency, :kind, :invoice, :instalment, :until, :amount, :decision,
                            :by, :on, :reason, :arithmetic, :carried, :compensated)""")
                .param("id", decided.id())
                .param("case", decided.caseId().value())
                .param("customer", decided.customer().value())
                .param("currency", decided.currency())
                .param("kind", charge.kind().name())
                .param("invoice", charge.invoiceNo())
                .param("instalment", charge.instalment())
                .param("until", charge.until())
                .param("amount", charge.amount())
                .param("decision", decided.decision().name())
                .param("by", decided.by())
                .param("on", decided.on())
                .param("reason", decided.reason())
                .param("arithmetic", write(charge.arithmetic()))
                .param("carried", charge.carriedFrom())
                .param("compensated", decided.compensates() ? charge.invoiceNo() : null)
                .update();
    }

    /** The day up to which charges wait for a decision; empty when none do. */
    Optional<LocalDate> underReview(CaseId id) {
        return jdbc.sql("SELECT as_of FROM charges_review WHERE open_key = :key")
                .param("key", id.toString())
                .query(LocalDate.class)
                .optional();
    }

    void openReview(CaseId id, LocalDate asOf) {
        jdbc.sql("INSERT INTO charges_review (id, case_id, open_key, as_of) VALUES (:id, :case, :key, :day)")
                .param("id", UUID.randomUUID())
                .param("case", id.value())
                .param("key", id.toString())
                .param("day", asOf)
                .update();
    }

    /** The case was opened and cleared again before anybody decided. */
    void extendReview(CaseId id, LocalDate asOf) {
        jdbc.sql("UPDATE charges_review SET as_of = :day WHERE open_key = :key")
                .param("day", asOf)
                .param("key", id.toString())
                .update();
    }

    void noteVerdict(CaseId id, Object verdict) {
        jdbc.sql("UPDATE charges_review SET verdict = :verdict WHERE open_key = :key")
                .param("verdict", write(verdict))
                .param("key", id.toString())
                .update();
    }

    void closeReview(CaseId id) {
        jdbc.sql("UPDATE charges_review SET open_key = NULL WHERE open_key = :key")
                .param("key", id.toString())
                .update();
    }

    private static DecidedCharge read(ResultSet row, int n) throws SQLException {
        return new DecidedCharge(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CustomerNo.of(row.getString("customer_no")),
                row.getString("currency"),
                new Charge(
                        Charge.Kind.valueOf(row.getString("kind")),
                        row.getString("invoice_no"),
                        row.getInt("instalment"),
                        row.getBigDecimal("amount"),
                        row.getObject("charged_until", LocalDate.class),
                        arithmetic(row.getString("arithmetic")),
                        row.getObject("carried_from", UUID.class)),
                ChargesDecision.valueOf(row.getString("decision")),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"));
    }

    private static String write(Object thing) {
        try {
            return JSON.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An arithmetic that cannot be written", e);
        }
    }

    private static Charge.Arithmetic arithmetic(String text) {
        try {
            return JSON.readValue(text, Charge.Arithmetic.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An arithmetic that cannot be read: " + text, e);
        }
    }
}
