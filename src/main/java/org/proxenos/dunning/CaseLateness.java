package org.proxenos.dunning;

import java.time.LocalDate;
import org.proxenos.ledger.Lateness;
import org.proxenos.ledger.OpenItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the books how late an item is once grace and rest are taken off (rules 4.1). */
@Component
class CaseLateness implements Lateness {

    private final JdbcClient jdbc;
    private final DunningSettings settings;

    CaseLateness(JdbcClient jdbc, DunningSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public int effectiveDays(OpenItem item, LocalDate asOf) {
        var pauses = jdbc.sql(
                        """
                        SELECT q.from_day, q.until_day, q.reason FROM dunning_pause q
                        JOIN payment_delay p ON p.id = q.case_id
                        WHERE p.customer_no = :customer AND p.currency = :currency AND q.from_day <= :asOf""")
                .param("customer", item.customer().value())
                .param("currency", item.currency())
                .param("asOf", asOf)
                .query((row, n) -> new Pause(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        Pause.Reason.valueOf(row.getString("reason"))))
                .list();
        return EffectiveDays.of(item.dueDate(), asOf, settings.graceDays(), pauses)
                .value();
    }
}
