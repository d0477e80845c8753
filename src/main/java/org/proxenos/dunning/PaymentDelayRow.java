package org.proxenos.dunning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;

/** A case as the table {@code payment_delay} keeps it. */
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
        BigDecimal overdue,
        int overdueItems,
        LocalDate oldestDue,
        UUID oldDebtOf,
        boolean creditHold,
        String explanation,
        int version) {

    static final String INSERT =
            """
            INSERT INTO payment_delay (customer_no, currency, opened_on, old_debt_of, open_key, status, closed_on, assessed_on,
                level, noticed_level, top_level, least_level, episode, last_notice_on, pay_by, next_check,
                overdue, overdue_items, oldest_due, credit_hold, explanation, version, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String UPDATE =
            """
            UPDATE payment_delay SET open_key = ?, status = ?, closed_on = ?, assessed_on = ?, level = ?,
                noticed_level = ?, top_level = ?, least_level = ?, episode = ?, last_notice_on = ?, pay_by = ?, next_check = ?,
                overdue = ?, overdue_items = ?, oldest_due = ?, credit_hold = ?, explanation = ?, version = ?
            WHERE id = ? AND version = ?""";

    Object[] forInsert() {
        return new Object[] {
            customer.value(),
            currency,
            openedOn,
            oldDebtOf,
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
            overdue,
            overdueItems,
            oldestDue,
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
            overdue,
            overdueItems,
            oldestDue,
            creditHold,
            explanation,
            version + 1,
            id.value(),
            version
        };
    }

    static PaymentDelayRow read(ResultSet row, int n) throws SQLException {
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
                row.getBigDecimal("overdue"),
                row.getInt("overdue_items"),
                row.getObject("oldest_due", LocalDate.class),
                row.getObject("old_debt_of", UUID.class),
                row.getBoolean("credit_hold"),
                row.getString("explanation"),
                row.getInt("version"));
    }

    private String openKey() {
        return status == CaseStatus.OPEN ? customer.value() + "/" + currency : null;
    }
}
