package org.proxenos.dunning;

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

/** The payment plans. */
@Component
class PaymentPlans {

    private final JdbcClient jdbc;

    PaymentPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaymentPlan plan) {
        jdbc.sql(
                        """
                        INSERT INTO payment_plan (id, case_id, customer_no, currency, agreed_on, agreed_by, note, ended_on, explanation)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        plan.id(),
                        plan.caseId().value(),
                        plan.customer().value(),
                        plan.currency(),
                        plan.agreedOn(),
                        plan.agreedBy(),
                        plan.note(),
                        plan.endedOn(),
                        plan.explanation())
                .update();
        for (var place = 0; place < plan.instalments().size(); place++) {
            var instalment = plan.instalments().get(place);
            jdbc.sql("INSERT INTO payment_plan_instalment (plan_id, place, due_on, amount) VALUES (?, ?, ?, ?)")
                    .params(plan.id(), place + 1, instalment.date(), instalment.amount())
                    .update();
        }
    }

    /** From that day on the plan no longer counts. */
    void end(UUID id, LocalDate day) {
        jdbc.sql("UPDATE payment_plan SET ended_on = ? WHERE id = ? AND ended_on IS NULL")
                .params(day, id)
                .update();
    }

    Optional<PaymentPlan> find(UUID id) {
        return read("p.id = :which", id).stream().findFirst();
    }

    /** The plans of a case, the oldest first. */
    List<PaymentPlan> of(CaseId id) {
        return read("p.case_id = :which", id.value());
    }

    /** All that some customers ever agreed to in a currency, the oldest first. */
    List<PaymentPlan> of(Collection<CustomerNo> customers, String currency) {
        return customers.isEmpty()
                ? List.of()
                : read(
                                "p.customer_no IN (:which)",
                                customers.stream().map(CustomerNo::value).toList())
                        .stream()
                        .filter(plan -> plan.currency().equals(currency))
                        .toList();
    }

    /** Plans that nobody has ended, of which an instalment was due on {@code day} or before and no lapse is noted. */
    List<PaymentPlan> overdueSince(LocalDate day) {
        return read(
                """
                p.ended_on IS NULL AND p.lapse_noted IS NULL AND EXISTS (
                    SELECT 1 FROM payment_plan_instalment d WHERE d.plan_id = p.id AND d.due_on <= :which)""",
                day);
    }

    void lapseNoted(UUID id, LocalDate over) {
        jdbc.sql("UPDATE payment_plan SET lapse_noted = ? WHERE id = ?")
                .params(over, id)
                .update();
    }

    /** An instalment of a plan that nobody has ended. */
    record Due(UUID plan, CustomerNo customer, String currency, int place, LocalDate agreedOn, LocalDate dueDate) {}

    /** Everybody's instalments that fall due from one date to another, both included, whether paid or not. */
    List<Due> fallingDue(LocalDate from, LocalDate to, LocalDate asOf) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.customer_no, p.currency, i.place, p.agreed_on, i.due_on
                        FROM payment_plan_instalment i JOIN payment_plan p ON p.id = i.plan_id
                        WHERE i.due_on BETWEEN :from AND :to AND p.agreed_on <= :asOf
                          AND (p.ended_on IS NULL OR p.ended_on > :asOf)""")
                .param("from", from)
                .param("to", to)
                .param("asOf", asOf)
                .query((row, n) -> new Due(
                        row.getObject(1, UUID.class),
                        CustomerNo.of(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private List<PaymentPlan> read(String which, Object value) {
        var instalments = jdbc
                .sql(
                        """
                        SELECT i.plan_id, i.due_on, i.amount FROM payment_plan_instalment i JOIN payment_plan p ON p.id = i.plan_id
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
        return jdbc.sql("SELECT p.* FROM payment_plan p WHERE %s ORDER BY p.agreed_on, p.id".formatted(which))
                .param("which", value)
                .query((row, n) -> new PaymentPlan(
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        CustomerNo.of(row.getString("customer_no")),
                        row.getString("currency"),
                        row.getObject("agreed_on", LocalDate.class),
                        instalments.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getString("agreed_by"),
                        row.getString("note"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("explanation")))
                .list();
    }
}
