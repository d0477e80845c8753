package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that mails and letters of steps have asked for. */
@Component
class Demands {

    private final JdbcClient db;

    Demands(JdbcClient db) {
        this.db = db;
    }

    void add(UUID step, Demand demand) {
        db.sql("INSERT INTO dunning_demand (notice_key, step_id, made_on, post_by, pay_by, amount)"
                        + " VALUES (:key, :step, :madeOn, :postBy, :payBy, :amount)")
                .param("key", demand.key())
                .param("step", step)
                .param("madeOn", demand.madeOn())
                .param("postBy", demand.postBy())
                .param("payBy", demand.payBy())
                .param("amount", demand.amount())
                .update();
        demand.items().forEach((item, asked) -> db.sql(
                        "INSERT INTO dunning_demand_item (notice_key, invoice_no, instalment, asked)"
                                + " VALUES (:key, :invoice, :instalment, :asked)")
                .param("key", demand.key())
                .param("invoice", item.invoiceNo())
                .param("instalment", item.instalment())
                .param("asked", asked)
                .update());
    }

    /** A mail that did not go out is written anew when it is tried again. */
    void replace(UUID step, Demand demand) {
        db.sql("DELETE FROM dunning_demand WHERE notice_key = :key")
                .param("key", demand.key())
                .update();
        add(step, demand);
    }

    Optional<Demand> find(String key) {
        var items = new LinkedHashMap<ItemKey, BigDecimal>();
        db.sql("SELECT invoice_no, instalment, asked FROM dunning_demand_item WHERE notice_key = :key"
                        + " ORDER BY invoice_no, instalment")
                .param("key", key)
                .query(row -> {
                    items.put(new ItemKey(row.getString(1), row.getInt(2)), row.getBigDecimal(3));
                });
        return db.sql("SELECT made_on, post_by, pay_by FROM dunning_demand WHERE notice_key = :key")
                .param("key", key)
                .query((row, n) -> new Demand(
                        key,
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        items))
                .optional();
    }
}
