package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises to pay. */
@Component
class Promises {

    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Promise promise) {
        jdbc.sql(
                        """
                        INSERT INTO promise (id, case_id, customer_no, currency, made_on, given_by, note, recorded_by, by_manager,
                            status, settled_on, explanation)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        promise.id(),
                        promise.caseId().value(),
                        promise.customer().value(),
                        promise.currency(),
                        promise.madeOn(),
                        promise.givenBy(),
                        promise.note(),
                        promise.recordedBy(),
                        promise.byManager(),
                        promise.status().name(),
                        promise.settledOn(),
                        promise.explanation())
                .update();
        for (var place = 0; place < promise.instalments().size(); place++) {
            var instalment = promise.instalments().get(place);
            jdbc.sql("INSERT INTO promise_instalment (promise_id, place, due_on, amount) VALUES (?, ?, ?, ?)")
                    .params(promise.id(), place + 1, instalment.date(), instalment.amount())
                    .update();
        }
    }

    /** Notes what was found out about a promise. */
    void found(UUID id, Promise.Status status, LocalDate settledOn) {
        jdbc.sql("UPDATE promise SET status = ?, settled_on = ? WHERE id = ?")
                .params(status.name(), settledOn, id)
                .update();
    }

    Optional<Promise> find(UUID id) {
        return read("p.id = :which", id).stream().findFirst();
    }

    List<Promise> of(CaseId id) {
        return read("p.case_id = :which", id.value());
    }

    /** All that some customers ever made in a currency, the oldest first. */
    List<Promise> of(Collection<CustomerNo> customers, String currency) {
        return customers.isEmpty()
                ? List.of()
                : read(
                                "p.customer_no IN (:which)",
                                customers.stream().map(CustomerNo::value).toList())
                        .stream()
                        .filter(promise -> promise.currency().equals(currency))
                        .toList();
    }

    /** All that still run, as far as anybody knows. */
    List<Promise> running() {
        return read("p.status = :which", Promise.Status.RUNNING.name());
    }

    /** Those that still run, and those that were settled but whose last date is not before {@code since}. */
    List<Promise> watched(LocalDate since) {
        return read(
                """
                p.status = 'RUNNING' OR (p.status <> 'WITHDRAWN' AND EXISTS (SELECT 1 FROM promise_instalment l
                    WHERE l.promise_id = p.id AND l.due_on >= :which))""",
                since);
    }

    private List<Promise> read(String which, Object value) {
        var instalments = jdbc
                .sql(
                        """
                        SELECT i.promise_id, i.due_on, i.amount FROM promise_instalment i JOIN promise p ON p.id = i.promise_id
                        WHERE %s ORDER BY i.place"""
                                .formatted(which))
                .param("which", value)
                .query((row, n) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new Instalment(row.getObject(2, LocalDate.class), row.getBigDecimal(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("SELECT p.* FROM promise p WHERE %s ORDER BY p.made_on, p.id".formatted(which))
                .param("which", value)
                .query((row, n) -> promise(row, instalments.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static Promise promise(ResultSet row, List<Instalment> instalments) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CustomerNo.of(row.getString("customer_no")),
                row.getString("currency"),
                row.getObject("made_on", LocalDate.class),
                instalments,
                row.getString("given_by"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getBoolean("by_manager"),
                Promise.Status.valueOf(row.getString("status")),
                row.getObject("settled_on", LocalDate.class),
                row.getString("explanation"));
    }
}
