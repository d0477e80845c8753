package org.proxenos.dunning;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.portfolio.Portfolio;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Collects what is known about a case, and keeps what is noted in it. */
@Component
class CaseFiles {

    private final PaymentDelays delays;
    private final Ledger ledger;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final JdbcTemplate jdbc;

    CaseFiles(PaymentDelays delays, Ledger ledger, Portfolio portfolio, BusinessCalendar calendar, JdbcTemplate jdbc) {
        this.delays = delays;
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** As collected earlier in this transaction, or collected now. */
    CaseFile of(CaseId id) {
        return delays.fileOf(id).orElseGet(() -> readAgain(id));
    }

    /** Collected from the ledger as it is now, as of today. */
    CaseFile readAgain(CaseId id) {
        var delay = delays.get(id);
        var today = calendar.today();
        var debt = overdueDebt(delay, today);
        var file = new CaseFile(
                delay,
                portfolio.customer(delay.customer()),
                today,
                debt.stream().map(OpenItem::open).reduce(BigDecimal.ZERO, BigDecimal::add),
                debt.size(),
                debt.isEmpty() ? null : debt.get(0).dueDate(),
                pauses(id),
                debt,
                noticed(id));
        delays.keep(file);
        return file;
    }

    List<OpenItem> overdueDebt(PaymentDelay delay, LocalDate day) {
        return ledger.openItems(delay.customer(), day).stream()
                .filter(item -> item.currency().equals(delay.currency()) && item.daysPastDue() > 0)
                .toList();
    }

    void pause(CaseId id, Pause pause, String by, String note) {
        jdbc.update(
                "INSERT INTO dunning_pause (id, case_id, from_day, until_day, reason, noted_by, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                id.value(),
                pause.from(),
                pause.until(),
                pause.reason().name(),
                by,
                note);
        delays.forget(id);
        record(id, "PAUSED_" + pause.reason(), by, note);
    }

    /** The customer has been told of these items at these levels. */
    void told(CaseId id, Map<OpenItem, Integer> levels, LocalDate day) {
        var known = noticed(id);
        levels.forEach((item, level) -> {
            var before = known.get(CaseFile.key(item));
            if (before == null) {
                jdbc.update(
                        "INSERT INTO dunning_item (case_id, invoice_no, instalment, noticed_level, noticed_on) VALUES (?, ?, ?, ?, ?)",
                        id.value(),
                        item.invoiceNo(),
                        item.instalment(),
                        level,
                        day);
            } else if (level > before) {
                jdbc.update(
                        "UPDATE dunning_item SET noticed_level = ?, noticed_on = ? WHERE case_id = ? AND invoice_no = ? AND instalment = ?",
                        level,
                        day,
                        id.value(),
                        item.invoiceNo(),
                        item.instalment());
            }
        });
    }

    /** Writes a line into the case's history. */
    void record(CaseId id, String what, String by, String note) {
        jdbc.update(
                "INSERT INTO case_event (case_id, at, on_day, what, level, actor, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                Timestamp.from(calendar.now()),
                calendar.today(),
                what,
                delays.get(id).level(),
                by,
                note);
    }

    boolean hasHappened(CaseId id, String what) {
        return !jdbc.queryForList(
                        "SELECT id FROM case_event WHERE case_id = ? AND what = ?", Long.class, id.value(), what)
                .isEmpty();
    }

    private List<Pause> pauses(CaseId id) {
        return jdbc.query(
                "SELECT * FROM dunning_pause WHERE case_id = ? ORDER BY from_day",
                (row, n) -> new Pause(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        Pause.Reason.valueOf(row.getString("reason"))),
                id.value());
    }

    private Map<String, Integer> noticed(CaseId id) {
        return jdbc
                .query(
                        "SELECT invoice_no, instalment, noticed_level FROM dunning_item WHERE case_id = ?",
                        (row, n) -> Map.entry(
                                row.getString("invoice_no") + "#" + row.getInt("instalment"),
                                row.getInt("noticed_level")),
                        id.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
