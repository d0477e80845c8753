package org.proxenos.reassignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All questions who is to look after a customer; at most one is open about each. */
@Component
class Searches {

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Search it) {
        jdbc.sql(
                        """
                        INSERT INTO officer_search (id, open_about, customer_no, opened_on, still_waiting, status)
                        VALUES (:id, :customer, :customer, :on, :waiting, 'OPEN')""")
                .param("id", it.id())
                .param("customer", it.customer().value())
                .param("on", it.openedOn())
                .param("waiting", it.waiting())
                .update();
    }

    Optional<Search> find(UUID id) {
        return jdbc.sql("SELECT * FROM officer_search WHERE id = :id")
                .param("id", id)
                .query(Searches::search)
                .optional();
    }

    /** The open ones, by number of the customer. */
    List<Search> open() {
        return jdbc.sql("SELECT * FROM officer_search WHERE status = 'OPEN' ORDER BY customer_no")
                .query(Searches::search)
                .list();
    }

    Optional<Search> openAbout(CustomerNo customer) {
        return jdbc.sql("SELECT * FROM officer_search WHERE open_about = :no")
                .param("no", customer.value())
                .query(Searches::search)
                .optional();
    }

    int openedOn(LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM officer_search WHERE opened_on = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /**
     * @param by user id; null = by itself
     * @param officer only if one was named
     * @return whether it was open
     */
    boolean close(UUID id, Search.Status how, String by, LocalDate on, OfficerNo officer, String note) {
        return jdbc.sql(
                                """
                                UPDATE officer_search SET status = :how, open_about = NULL, answered_by = :by,
                                    answered_on = :on, officer_no = :officer, note = :note
                                WHERE id = :id AND status = 'OPEN'""")
                        .param("how", how.name())
                        .param("by", by)
                        .param("on", on)
                        .param("officer", officer == null ? null : officer.value())
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Search search(ResultSet row, int n) throws SQLException {
        return new Search(
                row.getObject("id", UUID.class),
                CustomerNo.of(row.getString("customer_no")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("still_waiting"),
                Search.Status.valueOf(row.getString("status")));
    }
}
