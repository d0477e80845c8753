package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customers are, or were, insolvent. One that is, is left at rest: no case begins, and nothing is sent. */
@Component
class Insolvencies {

    private final JdbcClient db;

    Insolvencies(JdbcClient db) {
        this.db = db;
    }

    void add(Insolvency it) {
        db.sql(
                        """
                        INSERT INTO insolvency (id, customer_no, in_force, declared_on, court, reference, claim_registered,
                            note, recorded_by, recorded_on)
                        VALUES (:id, :customer, :customer, :declaredOn, :court, :reference, :registered, :note, :by, :on)""")
                .param("id", it.id())
                .param("customer", it.customer().value())
                .param("declaredOn", it.declaredOn())
                .param("court", it.court())
                .param("reference", it.reference())
                .param("registered", it.claimRegistered())
                .param("note", it.note())
                .param("by", it.recordedBy())
                .param("on", it.recordedOn())
                .update();
    }

    void registered(UUID id, String reference) {
        db.sql("UPDATE insolvency SET claim_registered = TRUE, reference = :reference WHERE id = :id")
                .param("reference", reference)
                .param("id", id)
                .update();
    }

    void end(UUID id, LocalDate day, String by, String why) {
        db.sql(
                        "UPDATE insolvency SET in_force = NULL, ended_on = :day, ended_by = :by, ended_why = :why WHERE id = :id")
                .param("day", day)
                .param("by", by)
                .param("why", why)
                .param("id", id)
                .update();
    }

    /** The one that is in force. */
    Optional<Insolvency> of(CustomerNo customer) {
        return db.sql("SELECT * FROM insolvency WHERE in_force = :customer")
                .param("customer", customer.value())
                .query(Insolvencies::read)
                .optional();
    }

    Set<CustomerNo> atRest() {
        return db
                .sql("SELECT customer_no FROM insolvency WHERE in_force IS NOT NULL")
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .collect(Collectors.toSet());
    }

    private static Insolvency read(ResultSet row, int n) throws SQLException {
        return new Insolvency(
                row.getObject("id", UUID.class),
                CustomerNo.of(row.getString("customer_no")),
                row.getObject("declared_on", LocalDate.class),
                row.getString("court"),
                row.getString("reference"),
                row.getBoolean("claim_registered"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
