package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.OverdueScan.Key;
import org.proxenos.dunning.OverdueScan.OpenCase;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where cases are looked up; nothing is decided here. */
@Service
@Transactional(readOnly = true)
public class CaseBook {

    private static final String SUMMARY =
            """
            SELECT p.*, c.name AS customer_name FROM payment_delay p
            LEFT JOIN customer c ON c.customer_no = p.customer_no
            """;

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    CaseBook(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** @return empty if there is no such case */
    public Optional<CaseSummary> find(CaseId id) {
        return jdbc.sql(SUMMARY + "WHERE p.id = :id")
                .param("id", id.value())
                .query(CaseBook::summary)
                .optional();
    }

    /** The open case of a customer in a currency, if there is one. */
    public Optional<CaseSummary> openCase(CustomerNo customer, String currency) {
        return jdbc.sql(SUMMARY + "WHERE p.open_key = :key")
                .param("key", customer.value() + "/" + currency)
                .query(CaseBook::summary)
                .optional();
    }

    /**
     * Cases, the most overdue first; each filter may be null.
     *
     * @param officer number of the officer in charge of the customer today
     */
    public List<CaseSummary> list(
            CaseStatus status, CustomerNo customer, String officer, Integer level, int page, int size) {
        return list(status, customer, officer, null, level, page, size);
    }

    /**
     * The same among those that an officer sees, the most overdue first; each filter may be null.
     *
     * @param officer number of the officer in charge of the customer today
     * @param seenBy the officer who sees the customer today, see {@link Sight}
     */
    public List<CaseSummary> list(
            CaseStatus status,
            CustomerNo customer,
            String officer,
            OfficerNo seenBy,
            Integer level,
            int page,
            int size) {
        return filtered(
                        SUMMARY,
                        status,
                        customer,
                        officer,
                        seenBy,
                        level,
                        " ORDER BY p.overdue DESC, p.id LIMIT :size OFFSET :skip")
                .param("size", size)
                .param("skip", (long) page * size)
                .query(CaseBook::summary)
                .list();
    }

    /** How many cases the list has in all. */
    public long count(CaseStatus status, CustomerNo customer, String officer, Integer level) {
        return count(status, customer, officer, null, level);
    }

    /** How many cases the list of those that an officer sees has in all. */
    public long count(CaseStatus status, CustomerNo customer, String officer, OfficerNo seenBy, Integer level) {
        return filtered("SELECT count(*) FROM payment_delay p ", status, customer, officer, seenBy, level, "")
                .query(Long.class)
                .single();
    }

    /** Everything that happened in a case, newest first. */
    public List<CaseEvent> history(CaseId id) {
        return jdbc.sql("SELECT * FROM case_event WHERE case_id = :id ORDER BY id DESC")
                .param("id", id.value())
                .query((row, n) -> new CaseEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("what"),
                        row.getInt("level"),
                        row.getString("actor"),
                        row.getString("note")))
                .list();
    }

    /** The steps chosen in a case, in the order of the climb. */
    List<DunningStep> steps(CaseId id) {
        return jdbc.sql("SELECT * FROM dunning_step WHERE case_id = :id ORDER BY episode, level")
                .param("id", id.value())
                .query(DunningStep::read)
                .list();
    }

    /** What the last look at the case concluded, and from what; empty before the first. */
    Optional<Standing> standing(CaseId id) {
        return jdbc.sql("SELECT explanation FROM payment_delay WHERE id = :id AND explanation IS NOT NULL")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Standing::parse);
    }

    /** The open cases whose debt was already old when {@code importId} brought it, the largest first. */
    public List<CaseSummary> oldDebtOf(UUID importId) {
        return jdbc.sql(SUMMARY + "WHERE p.old_debt_of = :id AND p.status = 'OPEN' ORDER BY p.overdue DESC, p.id")
                .param("id", importId)
                .query(CaseBook::summary)
                .list();
    }

    /** The currencies in which a customer ever had a case. */
    List<String> currenciesOf(CustomerNo customer) {
        return jdbc.sql("SELECT DISTINCT currency FROM payment_delay WHERE customer_no = :customer ORDER BY currency")
                .param("customer", customer.value())
                .query(String.class)
                .list();
    }

    /** All cases a customer ever had in a currency. */
    List<CaseId> casesOf(CustomerNo customer, String currency) {
        return casesOf(customer, currency, calendar.today());
    }

    /** All cases a customer had in a currency until a day, the oldest first. */
    List<CaseId> casesOf(CustomerNo customer, String currency, LocalDate asOf) {
        return jdbc.sql(
                        """
                        SELECT id FROM payment_delay
                        WHERE customer_no = :customer AND currency = :currency AND opened_on <= :asOf
                        ORDER BY opened_on, id""")
                .param("asOf", asOf)
                .param("customer", customer.value())
                .param("currency", currency)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * The open cases of a customer.
     *
     * @param customer null for everybody's
     */
    public List<CaseId> openCasesOf(CustomerNo customer) {
        return jdbc.sql(
                        """
                        SELECT id FROM payment_delay
                        WHERE open_key IS NOT NULL AND (CAST(:customer AS VARCHAR) IS NULL OR customer_no = :customer)""")
                .param("customer", customer == null ? null : customer.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of some customers who have an open case, in whatever currency. */
    Set<CustomerNo> withOpenCase(Collection<CustomerNo> customers) {
        return customers.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(
                                """
                                SELECT DISTINCT customer_no FROM payment_delay
                                WHERE open_key IS NOT NULL AND customer_no IN (:customers)""")
                        .param(
                                "customers",
                                customers.stream().map(CustomerNo::value).toList())
                        .query(String.class)
                        .list()
                        .stream()
                        .map(CustomerNo::of)
                        .collect(Collectors.toSet());
    }

    /** The numbers of everything in dunning that goes on, or went on, about a customer: cases and agreements alike. */
    public List<UUID> numbersOf(CustomerNo customer) {
        return jdbc.sql(
                        """
                        SELECT id FROM payment_delay WHERE customer_no = :customer
                        UNION ALL SELECT id FROM promise WHERE customer_no = :customer
                        UNION ALL SELECT id FROM dispute WHERE customer_no = :customer
                        UNION ALL SELECT id FROM follow_up_hold WHERE customer_no = :customer
                        UNION ALL SELECT id FROM special_terms WHERE customer_no = :customer""")
                .param("customer", customer.value())
                .query(UUID.class)
                .list();
    }

    /** The cleared case of each customer and currency that ended last, if that was on {@code from} or later. */
    Map<Key, CaseId> clearedSince(LocalDate from) {
        var cleared = new HashMap<Key, CaseId>();
        jdbc.sql(
                        """
                        SELECT id, customer_no, currency FROM payment_delay
                        WHERE status = 'CLEARED' AND closed_on >= :from ORDER BY closed_on, opened_on""")
                .param("from", from)
                .query(row -> {
                    cleared.put(
                            new Key(row.getString("customer_no"), row.getString("currency")),
                            new CaseId(row.getObject("id", UUID.class)));
                });
        return cleared;
    }

    /** The levels at which a case stood, in order. */
    public List<LevelSince> levels(CaseId id) {
        return levels(id, calendar.today());
    }

    /** The same as it was known on a day: what began later is left out, what ended later has not ended. */
    List<LevelSince> levels(CaseId id, LocalDate asOf) {
        return jdbc
                .sql(
                        """
                        SELECT h.level, h.from_day,
                            COALESCE(LEAD(h.from_day) OVER (ORDER BY h.from_day), p.closed_on) AS to_day
                        FROM level_history h JOIN payment_delay p ON p.id = h.case_id
                        WHERE h.case_id = :id ORDER BY h.from_day""")
                .param("id", id.value())
                .query((row, n) -> new LevelSince(
                        row.getInt(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .filter(it -> !it.from().isAfter(asOf))
                .filter(it -> !it.from().equals(it.to()))
                .map(it -> it.to() == null || !it.to().isAfter(asOf) ? it : new LevelSince(it.level(), it.from(), null))
                .toList();
    }

    /**
     * A level of a case and the days on which it stood there.
     *
     * @param to exclusive; null = it still does
     */
    public record LevelSince(int level, LocalDate from, LocalDate to) {}

    /** The levels at which a customer was told of items, as recorded; a later one of the same item ends an earlier one. */
    List<ItemLevel> itemLevels(CustomerNo customer, String currency) {
        return jdbc.sql(
                        """
                        SELECT i.invoice_no, i.instalment, i.level, i.from_day,
                            COALESCE(LEAD(i.from_day) OVER (PARTITION BY i.case_id, i.invoice_no, i.instalment
                                ORDER BY i.from_day), p.closed_on) AS to_day
                        FROM item_level i JOIN payment_delay p ON p.id = i.case_id
                        WHERE p.customer_no = :customer AND p.currency = :currency
                        ORDER BY i.from_day, i.invoice_no, i.instalment""")
                .param("customer", customer.value())
                .param("currency", currency)
                .query((row, n) -> new ItemLevel(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /**
     * The level at which a customer had been told of an item.
     *
     * @param to exclusive; null = still is
     */
    public record ItemLevel(String invoiceNo, int instalment, int level, LocalDate from, LocalDate to) {}

    /** The company's date at a moment. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }

    /** Until this transaction ends nobody else agrees anything with the customer, so that limits are counted once. */
    void lock(CaseId id) {
        jdbc.sql(
                        """
                        SELECT customer_no FROM customer
                        WHERE customer_no = (SELECT customer_no FROM payment_delay WHERE id = :id) FOR UPDATE""")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    LocalDate today() {
        return calendar.today();
    }

    /** Open cases of customers with whom something was agreed: for them a document may change more than what is overdue. */
    List<CaseId> openWithAgreements() {
        return jdbc.sql(
                        """
                        SELECT p.id FROM payment_delay p WHERE p.open_key IS NOT NULL AND (
                            EXISTS (SELECT 1 FROM promise a WHERE a.customer_no = p.customer_no)
                            OR EXISTS (SELECT 1 FROM dispute a WHERE a.customer_no = p.customer_no)
                            OR EXISTS (SELECT 1 FROM follow_up_hold a WHERE a.customer_no = p.customer_no)
                            OR EXISTS (SELECT 1 FROM special_terms a WHERE a.customer_no = p.customer_no)
                            OR EXISTS (SELECT 1 FROM payment_plan a WHERE a.customer_no = p.customer_no))""")
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<Key, OpenCase> openCases() {
        var open = new HashMap<Key, OpenCase>();
        jdbc.sql(
                        """
                        SELECT p.id, p.customer_no, p.currency, p.assessed_on, p.overdue, p.overdue_items, p.oldest_due,
                            CASE WHEN p.graded <> c.segment || '/' || COALESCE(c.risk_class, '') THEN TRUE ELSE FALSE END
                                AS regraded
                        FROM payment_delay p LEFT JOIN customer c ON c.customer_no = p.customer_no
                        WHERE p.open_key IS NOT NULL""")
                .query(row -> {
                    open.put(
                            new Key(row.getString("customer_no"), row.getString("currency")),
                            new OpenCase(
                                    new CaseId(row.getObject("id", UUID.class)),
                                    row.getObject("assessed_on", LocalDate.class),
                                    row.getBigDecimal("overdue"),
                                    row.getInt("overdue_items"),
                                    row.getObject("oldest_due", LocalDate.class),
                                    row.getBoolean("regraded")));
                });
        return open;
    }

    private JdbcClient.StatementSpec filtered(
            String select,
            CaseStatus status,
            CustomerNo customer,
            String officer,
            OfficerNo seenBy,
            Integer level,
            String end) {
        var where = new StringBuilder();
        var params = new HashMap<String, Object>();
        if (seenBy != null) {
            where.append("JOIN (" + Sight.CUSTOMERS + ") seen ON seen.customer_no = p.customer_no ");
            params.put("sightOfficer", seenBy.value());
            params.put("sightDay", calendar.today());
        }
        where.append("WHERE 1 = 1");
        if (status != null) {
            where.append(" AND p.status = :status");
            params.put("status", status.name());
        }
        if (customer != null) {
            where.append(" AND p.customer_no = :customer");
            params.put("customer", customer.value());
        }
        if (level != null) {
            where.append(" AND p.level = :level");
            params.put("level", level);
        }
        if (officer != null) {
            where.append(
                    """
                    \sAND EXISTS (SELECT 1 FROM assignment a WHERE a.standing AND a.customer_no = p.customer_no AND a.officer_no = :officer
                    AND a.role = 'PRIMARY' AND a.valid_from <= :today AND (a.valid_to IS NULL OR a.valid_to > :today))""");
            params.put("officer", officer);
            params.put("today", calendar.today());
        }
        return jdbc.sql(select + where + end).params(params);
    }

    private static CaseSummary summary(ResultSet row, int n) throws SQLException {
        return new CaseSummary(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("customer_no"),
                row.getString("customer_name"),
                row.getString("currency"),
                CaseStatus.valueOf(row.getString("status")),
                row.getInt("level"),
                row.getInt("noticed_level"),
                row.getInt("episode"),
                row.getBigDecimal("overdue"),
                row.getBigDecimal("overdue_net"),
                row.getBigDecimal("disputed"),
                row.getBigDecimal("promised"),
                row.getBigDecimal("resting"),
                row.getObject("oldest_due", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("assessed_on", LocalDate.class),
                row.getObject("last_notice_on", LocalDate.class),
                row.getObject("pay_by", LocalDate.class),
                row.getObject("next_check", LocalDate.class),
                row.getBoolean("credit_hold"));
    }
}
