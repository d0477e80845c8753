package org.proxenos.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of credit holds, on which systems that take orders rely (A16): one row per change, written in the transaction
 * that makes it, only ever appended to.
 *
 * <p>A change gets its number when it is first asked for, and not when it is written: numbers given while several transactions
 * are under way would come into sight out of order, and whoever asks for what came after a number would miss one.
 */
@Service
public class CreditHolds {

    /**
     * Whoever decided stands in the case's history, between the change before and this one. It is looked up when asked for: a
     * reversal is written in a transaction around that of the release it brings about.
     */
    private static final String COLUMNS =
            """
            SELECT c.id, c.number, c.case_id, c.customer_no, c.currency, c.held, c.changed_at, c.reason, e.actor, e.note
            FROM credit_hold_change c
            LEFT JOIN case_event e ON c.reason IN ('GRANTED', 'REVERSED') AND e.id = (
                SELECT MAX(x.id) FROM case_event x
                WHERE x.case_id = c.case_id AND x.id <= c.event_id
                  AND x.what = CASE WHEN c.held THEN 'CREDIT_HOLD_GRANTED' ELSE 'CREDIT_HOLD_REVERSED' END
                  AND x.id > COALESCE((SELECT MAX(y.id) FROM case_event y
                      WHERE y.case_id = c.case_id AND y.id < c.event_id
                        AND y.what = CASE WHEN c.held THEN 'CREDIT_HOLD_RELEASED' ELSE 'CREDIT_HOLD_APPLIED' END), 0))
            """;

    private final JdbcClient jdbc;
    private final PaymentDelays delays;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;

    CreditHolds(
            JdbcClient jdbc, PaymentDelays delays, BusinessCalendar calendar, ApplicationEventPublisher announcements) {
        this.jdbc = jdbc;
        this.delays = delays;
        this.calendar = calendar;
        this.announcements = announcements;
    }

    /** Why a credit hold has begun or ended. */
    public enum Reason {
        /** A manager has decided that new orders wait. */
        GRANTED,
        /** A manager has taken that back. */
        REVERSED,
        /** Nothing overdue is left. */
        CLEARED,
        /** It goes on in another case of the customer; nothing changes for orders, and nobody is told. */
        MOVED
    }

    /**
     * @param sequence counted from 1 without a gap; null until somebody asks for changes
     * @param held whether new orders wait because of this case, from that moment on
     * @param by user who decided; null where the application did, and for a moment after a reversal
     * @param note the words of whoever decided, may be null
     */
    public record Change(
            long id,
            Long sequence,
            CaseId caseId,
            CustomerNo customer,
            String currency,
            boolean held,
            Instant at,
            String by,
            Reason reason,
            String note) {}

    /** A case may be new: it is written when its transaction ends. */
    @EventListener
    @Transactional
    void on(CreditHoldChanged changed) {
        jdbc.sql(
                        """
                        INSERT INTO credit_hold_change (case_id, customer_no, currency, held, changed_at, reason, event_id)
                        VALUES (:case, :customer, :currency, :held, :now, :reason,
                            COALESCE((SELECT MAX(x.id) FROM case_event x WHERE x.case_id = :case AND x.what = :event), 0))""")
                .param("customer", changed.customer().value())
                .param("currency", delays.get(changed.caseId()).currency())
                .param("held", changed.held())
                .param("now", Timestamp.from(calendar.now()))
                .param("reason", changed.reason().name())
                .param("event", changed.held() ? "CREDIT_HOLD_APPLIED" : "CREDIT_HOLD_RELEASED")
                .param("case", changed.caseId().value())
                .update();
        if (changed.reason() == Reason.MOVED) {
            return;
        }
        announcements.publishEvent(
                new CreditHoldNoted(jdbc.sql("SELECT MAX(id) FROM credit_hold_change WHERE case_id = ?")
                        .param(changed.caseId().value())
                        .query(Long.class)
                        .single()));
    }

    /** The changes that were in force at the end of a day, one per case in which new orders wait. */
    @Transactional(readOnly = true)
    public List<Change> heldOn(LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                WHERE c.held AND c.id = (
                                    SELECT MAX(x.id) FROM credit_hold_change x WHERE x.case_id = c.case_id AND x.changed_at < :end)
                                ORDER BY c.customer_no, c.currency""")
                .param("end", Timestamp.from(calendar.at(day.plusDays(1), LocalTime.MIN)))
                .query(CreditHolds::read)
                .list();
    }

    /** Changes with a higher number than {@code sequence}, in their order. */
    @Transactional
    public List<Change> after(long sequence, int most) {
        giveNumbers();
        return jdbc.sql(COLUMNS + "WHERE c.number > :sequence ORDER BY c.number LIMIT :most")
                .param("sequence", sequence)
                .param("most", most)
                .query(CreditHolds::read)
                .list();
    }

    /** Whether the customer's new orders waited after a change, because of this case or another one. */
    @Transactional(readOnly = true)
    public boolean isCustomerHeldAfter(Change change) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM credit_hold_change c WHERE c.customer_no = :customer AND c.held AND c.number = (
                                    SELECT MAX(x.number) FROM credit_hold_change x WHERE x.case_id = c.case_id AND x.number <= :number)""")
                        .param("customer", change.customer().value())
                        .param("number", change.sequence())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional(readOnly = true)
    public Change get(long id) {
        return jdbc.sql(COLUMNS + "WHERE c.id = :id")
                .param("id", id)
                .query(CreditHolds::read)
                .single();
    }

    private void giveNumbers() {
        if (jdbc.sql("SELECT COUNT(*) FROM credit_hold_change WHERE number IS NULL")
                        .query(Long.class)
                        .single()
                == 0) {
            return;
        }
        var last = jdbc.sql("SELECT last_number FROM credit_hold_journal WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .single();
        for (var id : jdbc.sql("SELECT id FROM credit_hold_change WHERE number IS NULL ORDER BY changed_at, id")
                .query(Long.class)
                .list()) {
            jdbc.sql("UPDATE credit_hold_change SET number = ? WHERE id = ?")
                    .params(++last, id)
                    .update();
        }
        jdbc.sql("UPDATE credit_hold_journal SET last_number = ? WHERE id = 1")
                .param(last)
                .update();
    }

    private static Change read(ResultSet row, int n) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getObject("number", Long.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                CustomerNo.of(row.getString("customer_no")),
                row.getString("currency"),
                row.getBoolean("held"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Reason.valueOf(row.getString("reason")),
                row.getString("note"));
    }
}
