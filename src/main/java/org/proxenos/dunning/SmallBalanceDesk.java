package org.proxenos.dunning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.Position;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which accounting goes, once a month, through what is too little to be chased (A4). Nothing is posted. */
@Service
@Transactional
public class SmallBalanceDesk {

    private static final int LONGEST_NOTE = 2000;

    private final Ledger ledger;
    private final CaseEndings endings;
    private final Rates rates;
    private final LooseMoneySettings settings;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    SmallBalanceDesk(
            Ledger ledger,
            CaseEndings endings,
            Rates rates,
            LooseMoneySettings settings,
            BusinessCalendar calendar,
            JdbcClient jdbc) {
        this.endings = endings;
        this.ledger = ledger;
        this.rates = rates;
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /**
     * Collects the small balances that have stayed, once a month.
     *
     * @return the review; empty if there is nothing to review, or the month has been reviewed already
     */
    public Optional<UUID> collect(LocalDate day) {
        var month = YearMonth.from(day).toString();
        if (count("SELECT COUNT(*) FROM small_balance_review WHERE in_month = :month", "month", month) > 0) {
            return Optional.empty();
        }
        var review = UUID.randomUUID();
        jdbc.sql("INSERT INTO small_balance_review (id, in_month, opened_on) VALUES (:id, :month, :today)")
                .param("id", review)
                .param("month", month)
                .param("today", day)
                .update();
        var found = endings.withoutThem(ledger.overdue(day), day).stream()
                .filter(position -> position.overdue().signum() > 0)
                .filter(position -> isSmall(position, day) && isOld(position, day) && !isWrittenOff(position))
                .toList();
        found.forEach(position -> jdbc.sql(
                        """
                        INSERT INTO small_balance (id, review_id, customer_no, currency, amount, oldest_due)
                        VALUES (:id, :review, :customer, :currency, :amount, :oldest)""")
                .param("id", UUID.randomUUID())
                .param("review", review)
                .param("customer", position.customer().value())
                .param("currency", position.currency())
                .param("amount", position.overdue())
                .param("oldest", position.oldestDue())
                .update());
        return found.isEmpty() ? Optional.empty() : Optional.of(review);
    }

    /**
     * Accounting says which balances are to be written off; the others are kept.
     *
     * @param writeOffs ids of balances of the review
     * @param note wanted where something is written off
     */
    public Optional<Refusal> decide(UUID review, List<String> writeOffs, String note, String by) {
        if (!writeOffs.isEmpty() && (note == null || note.isBlank())) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            return Optional.of(Refusal.because("dunning.refusal.reasonTooLong", LONGEST_NOTE));
        }
        var unchanged = unchanged(review).stream()
                .map(balance -> balance.id().toString())
                .collect(Collectors.toSet());
        var all = of(review);
        var changed = new HashSet<>(writeOffs);
        changed.removeAll(unchanged);
        if (!changed.isEmpty()) {
            return Optional.of(Refusal.because(
                    "dunning.refusal.balanceChanged",
                    all.stream()
                            .filter(balance -> changed.contains(balance.id().toString()))
                            .map(balance -> balance.customer().value())
                            .collect(Collectors.joining(", "))));
        }
        all.forEach(balance -> jdbc.sql(
                        """
                        UPDATE small_balance SET decision = :decision, decided_by = :by, decided_on = :today, note = :note
                        WHERE id = :id""")
                .param(
                        "decision",
                        writeOffs.contains(balance.id().toString())
                                ? SmallBalance.Decision.WRITE_OFF.name()
                                : SmallBalance.Decision.KEEP.name())
                .param("by", by)
                .param("today", calendar.today())
                .param("note", note)
                .param("id", balance.id())
                .update());
        return Optional.empty();
    }

    /** What the review of a month found and what was decided, by customer and currency. */
    @Transactional(readOnly = true)
    public List<SmallBalance> of(YearMonth month) {
        return jdbc.sql(
                        """
                        SELECT b.* FROM small_balance b JOIN small_balance_review r ON r.id = b.review_id
                        WHERE r.in_month = :month ORDER BY b.customer_no, b.currency""")
                .param("month", month.toString())
                .query(SmallBalanceDesk::read)
                .list();
    }

    /** The balances of a review that are still what they were when it found them. */
    List<SmallBalance> unchanged(UUID review) {
        var balances = of(review);
        var customers = balances.stream().map(SmallBalance::customer).toList();
        var now = endings.withoutThem(ledger.positions(calendar.today(), customers), calendar.today()).stream()
                .collect(
                        Collectors.toMap(position -> key(position.customer(), position.currency()), Position::overdue));
        return balances.stream()
                .filter(balance -> balance.amount()
                                .compareTo(
                                        now.getOrDefault(key(balance.customer(), balance.currency()), BigDecimal.ZERO))
                        == 0)
                .toList();
    }

    private List<SmallBalance> of(UUID review) {
        return jdbc.sql("SELECT * FROM small_balance WHERE review_id = :review ORDER BY customer_no, currency")
                .param("review", review)
                .query(SmallBalanceDesk::read)
                .list();
    }

    private boolean isSmall(Position position, LocalDate day) {
        return position.overdue()
                        .compareTo(rates.toleranceIn(position.currency(), day).orElse(BigDecimal.ZERO))
                <= 0;
    }

    private boolean isOld(Position position, LocalDate day) {
        return position.oldestDue().plusDays(settings.smallBalanceDays()).isBefore(day);
    }

    /** It waits for its credit note: the same old item is still there. */
    private boolean isWrittenOff(Position position) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM small_balance WHERE customer_no = :customer AND currency = :currency
                                AND decision = 'WRITE_OFF' AND oldest_due = :oldest""")
                        .params(Map.of(
                                "customer",
                                position.customer().value(),
                                "currency",
                                position.currency(),
                                "oldest",
                                position.oldestDue()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int count(String sql, String name, Object value) {
        return jdbc.sql(sql).param(name, value).query(Integer.class).single();
    }

    private static String key(CustomerNo customer, String currency) {
        return currency + " " + customer;
    }

    private static SmallBalance read(ResultSet row, int n) throws SQLException {
        var decision = row.getString("decision");
        return new SmallBalance(
                row.getObject("id", UUID.class),
                CustomerNo.of(row.getString("customer_no")),
                row.getString("currency"),
                row.getBigDecimal("amount"),
                row.getObject("oldest_due", LocalDate.class),
                decision == null ? null : SmallBalance.Decision.valueOf(decision),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("note"));
    }
}
