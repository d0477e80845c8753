package org.proxenos.dunning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.CustomerNo;

/**
 * A case as the table {@code payment_delay} keeps it.
 *
 * @param graded the customer's segment and risk class when it was last looked at, see {@link #gradeOf}; null before that
 */
record PaymentDelayRow(
        CaseId id,
        CustomerNo customer,
        String currency,
        CaseStatus status,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate assessedOn,
        int level,
        int noticedLevel,
        int topLevel,
        int leastLevel,
        int episode,
        LocalDate lastNoticeOn,
        LocalDate payBy,
        LocalDate nextCheck,
        Owed owed,
        String graded,
        UUID oldDebtOf,
        CaseId resumedFrom,
        boolean creditHold,
        String explanation,
        int version) {

    static final String INSERT =
            """
            INSERT INTO payment_delay (customer_no, currency, opened_on, old_debt_of, resumed_from, open_key, status, closed_on, assessed_on,
                level, noticed_level, top_level, least_level, episode, last_notice_on, pay_by, next_check,
                overdue, overdue_items, oldest_due, overdue_net, disputed, promised, resting, graded, credit_hold, explanation, version, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String UPDATE =
            """
            UPDATE payment_delay SET open_key = ?, status = ?, closed_on = ?, assessed_on = ?, level = ?,
                noticed_level = ?, top_level = ?, least_level = ?, episode = ?, last_notice_on = ?, pay_by = ?, next_check = ?,
                overdue = ?, overdue_items = ?, oldest_due = ?, overdue_net = ?, disputed = ?, promised = ?, resting = ?, graded = ?, credit_hold = ?, explanation = ?, version = ?
            WHERE id = ? AND version = ?""";

    Object[] forInsert() {
        return new Object[] {
            customer.value(),
            currency,
            openedOn,
            oldDebtOf,
            resumedFrom == null ? null : resumedFrom.value(),
            openKey(),
            status.name(),
            closedOn,
            assessedOn,
            level,
            noticedLevel,
            topLevel,
            leastLevel,
            episode,
            lastNoticeOn,
            payBy,
            nextCheck,
            owed.overdue(),
            owed.items(),
            owed.oldestDue(),
            owed.net(),
            owed.disputed(),
            owed.promised(),
            owed.resting(),
            graded,
            creditHold,
            explanation,
            version,
            id.value()
        };
    }

    Object[] forUpdate() {
        return new Object[] {
            openKey(),
            status.name(),
            closedOn,
            assessedOn,
            level,
            noticedLevel,
            topLevel,
            leastLevel,
            episode,
            lastNoticeOn,
            payBy,
            nextCheck,
            owed.overdue(),
            owed.items(),
            owed.oldestDue(),
            owed.net(),
            owed.disputed(),
            owed.promised(),
            owed.resting(),
            graded,
            creditHold,
            explanation,
            version + 1,
            id.value(),
            version
        };
    }

    static PaymentDelayRow read(ResultSet row, int n) throws SQLException {
        var resumedFrom = row.getObject("resumed_from", UUID.class);
        return new PaymentDelayRow(
                new CaseId(row.getObject("id", UUID.class)),
                CustomerNo.of(row.getString("customer_no")),
                row.getString("currency"),
                CaseStatus.valueOf(row.getString("status")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("assessed_on", LocalDate.class),
                row.getInt("level"),
                row.getInt("noticed_level"),
                row.getInt("top_level"),
                row.getInt("least_level"),
                row.getInt("episode"),
                row.getObject("last_notice_on", LocalDate.class),
                row.getObject("pay_by", LocalDate.class),
                row.getObject("next_check", LocalDate.class),
                new Owed(
                        row.getBigDecimal("overdue"),
                        row.getInt("overdue_items"),
                        row.getObject("oldest_due", LocalDate.class),
                        row.getBigDecimal("overdue_net"),
                        row.getBigDecimal("disputed"),
                        row.getBigDecimal("promised"),
                        row.getBigDecimal("resting")),
                row.getString("graded"),
                row.getObject("old_debt_of", UUID.class),
                resumedFrom == null ? null : new CaseId(resumedFrom),
                row.getBoolean("credit_hold"),
                row.getString("explanation"),
                row.getInt("version"));
    }

    /**
     * What was overdue when the case was last looked at, and what became of it.
     *
     * @param oldestDue null when nothing is overdue
     * @param net what may be followed up
     */
    record Owed(
            BigDecimal overdue,
            int items,
            LocalDate oldestDue,
            BigDecimal net,
            BigDecimal disputed,
            BigDecimal promised,
            BigDecimal resting) {

        static final Owed NOTHING =
                new Owed(BigDecimal.ZERO, 0, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        static Owed of(Reckoning reckoning) {
            return new Owed(
                    reckoning.overdue(),
                    reckoning.overdueItems(),
                    reckoning.oldestDue(),
                    reckoning.net(),
                    reckoning.disputed(),
                    reckoning.promised(),
                    reckoning.resting());
        }
    }

    /** A customer's segment and risk class as one text, the same that the book of cases makes of the customer's row. */
    static String gradeOf(Customer customer) {
        return customer.segment() + "/" + (customer.riskClass() == null ? "" : customer.riskClass());
    }

    private String openKey() {
        return status == CaseStatus.OPEN ? customer.value() + "/" + currency : null;
    }
}
