package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The preventive reminders, planned and told. */
@Component
class ReminderBook {

    private final JdbcClient jdbc;

    ReminderBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PreventiveReminder reminder) {
        jdbc.sql(
                        """
                        INSERT INTO preventive_reminder (id, customer_no, on_day, status, tries)
                        VALUES (?, ?, ?, 'PLANNED', 0)""")
                .params(reminder.id(), reminder.customer().value(), reminder.day())
                .update();
        reminder.items().forEach(item -> jdbc.sql(
                        """
                        INSERT INTO preventive_reminder_item (invoice_no, instalment, due_date, currency, reminder_id, rule_id,
                            table_version)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.key().invoiceNo(),
                        item.key().instalment(),
                        item.dueDate(),
                        item.currency(),
                        reminder.id(),
                        item.rule(),
                        item.tableVersion())
                .update());
    }

    /** Items due after a day that are in some reminder already. */
    Set<ItemKey> known(LocalDate day) {
        return new HashSet<>(
                jdbc.sql("SELECT invoice_no, instalment FROM preventive_reminder_item WHERE due_date > :day")
                        .param("day", day)
                        .query((row, n) -> new ItemKey(row.getString(1), row.getInt(2)))
                        .list());
    }

    /** Customers who get, or have got, a reminder on a day. */
    Set<CustomerNo> toldOn(LocalDate day) {
        return jdbc
                .sql("SELECT customer_no FROM preventive_reminder WHERE on_day = :day OR status = 'PLANNED'")
                .param("day", day)
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .collect(Collectors.toSet());
    }

    /** The next planned ones, those first that have been tried least. */
    List<PreventiveReminder> next(int most) {
        var rows = jdbc.sql(
                        """
                        SELECT id, customer_no, on_day, tries FROM preventive_reminder
                        WHERE status = 'PLANNED' ORDER BY tries, on_day, customer_no LIMIT :most""")
                .param("most", most)
                .query((row, n) -> new PreventiveReminder(
                        row.getObject(1, UUID.class),
                        CustomerNo.of(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        List.of()))
                .list();
        var items = itemsOf(rows);
        return rows.stream()
                .map(it -> new PreventiveReminder(
                        it.id(), it.customer(), it.day(), it.tries(), items.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Upcoming>> itemsOf(Collection<PreventiveReminder> reminders) {
        if (reminders.isEmpty()) {
            return Map.of();
        }
        var customers =
                reminders.stream().collect(Collectors.toMap(PreventiveReminder::id, PreventiveReminder::customer));
        return jdbc
                .sql("SELECT * FROM preventive_reminder_item WHERE reminder_id IN (:reminders)")
                .param("reminders", customers.keySet())
                .query((row, n) -> Map.entry(
                        row.getObject("reminder_id", UUID.class),
                        new Upcoming(
                                customers.get(row.getObject("reminder_id", UUID.class)),
                                row.getString("currency"),
                                new ItemKey(row.getString("invoice_no"), row.getInt("instalment")),
                                row.getObject("due_date", LocalDate.class),
                                row.getString("rule_id"),
                                row.getInt("table_version"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    boolean isAnyPlanned() {
        return isAnyPlanned(Integer.MAX_VALUE);
    }

    boolean isAnyPlanned(int mostTries) {
        return jdbc.sql("SELECT COUNT(*) FROM preventive_reminder WHERE status = 'PLANNED' AND tries <= :most")
                        .param("most", mostTries)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void conclude(UUID id, PreventiveReminder.Status status) {
        jdbc.sql("UPDATE preventive_reminder SET status = ? WHERE id = ?")
                .params(status.name(), id)
                .update();
    }

    void tried(UUID id) {
        jdbc.sql("UPDATE preventive_reminder SET tries = tries + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    /** The customer was not told of it after all, and may be later. */
    void takeOut(UUID id, Upcoming item) {
        jdbc.sql(
                        """
                        DELETE FROM preventive_reminder_item
                        WHERE reminder_id = ? AND invoice_no = ? AND instalment = ? AND due_date = ?""")
                .params(id, item.key().invoiceNo(), item.key().instalment(), item.dueDate())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM preventive_reminder_item WHERE reminder_id = ?")
                .param(id)
                .update();
        jdbc.sql("DELETE FROM preventive_reminder WHERE id = ?").param(id).update();
    }

    /** Notes that on a day it has been looked for what falls due. */
    void looked(LocalDate day) {
        jdbc.sql(
                        """
                        INSERT INTO preventive_look (on_day) SELECT CAST(:day AS DATE)
                        WHERE NOT EXISTS (SELECT 1 FROM preventive_look WHERE on_day = :day)""")
                .param("day", day)
                .update();
    }

    boolean hasLooked(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM preventive_look WHERE on_day = :day")
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
