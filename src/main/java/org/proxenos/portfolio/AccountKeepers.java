package org.proxenos.portfolio;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom each customer's open work was last known to be. A day that comes or a file that is read changes who is in charge
 * without anybody handing anything over; what has to follow is where the two differ.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountKeepers {

    private static final int LONGEST_REASON = 500;
    private static final String IN_CHARGE =
            """
            a.role = 'PRIMARY' AND a.standing AND a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to > :day)""";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    AccountKeepers(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Optional<OfficerNo> of(CustomerNo customer) {
        return jdbc.sql("SELECT officer_no FROM account_keeper WHERE customer_no = :no")
                .param("no", customer.value())
                .query(String.class)
                .optional()
                .map(OfficerNo::of);
    }

    /** Everything is with that officer now. The caller holds the customer. */
    void keep(CustomerNo customer, OfficerNo officer) {
        var known = jdbc.sql(
                        """
                        UPDATE account_keeper SET officer_no = :officer, since = :day, stuck_at = NULL, stuck_because = NULL
                        WHERE customer_no = :customer""")
                .param("officer", officer.value())
                .param("day", calendar.today())
                .param("customer", customer.value())
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO account_keeper (customer_no, officer_no, since) VALUES (:customer, :officer, :day)")
                    .param("officer", officer.value())
                    .param("day", calendar.today())
                    .param("customer", customer.value())
                    .update();
        }
    }

    /** Customers who were never in anybody's charge have left nothing behind with anybody. */
    void begin() {
        jdbc.sql("INSERT INTO account_keeper (customer_no, officer_no, since)"
                        + " SELECT a.customer_no, a.officer_no, a.valid_from FROM assignment a WHERE " + IN_CHARGE
                        + " AND NOT EXISTS (SELECT 1 FROM account_keeper k WHERE k.customer_no = a.customer_no)")
                .param("day", calendar.today())
                .update();
    }

    /** Customers whose open work is with somebody who is not in charge today, by number. */
    List<CustomerNo> behind() {
        return jdbc
                .sql("SELECT a.customer_no FROM assignment a"
                        + " JOIN account_keeper k ON k.customer_no = a.customer_no AND k.officer_no <> a.officer_no WHERE "
                        + IN_CHARGE + " ORDER BY a.customer_no")
                .param("day", calendar.today())
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .toList();
    }

    void stuck(CustomerNo customer, String because) {
        jdbc.sql(
                        """
                        UPDATE account_keeper SET stuck_at = COALESCE(stuck_at, :at), stuck_because = :because
                        WHERE customer_no = :customer""")
                .param("at", Timestamp.from(calendar.now()))
                .param("because", because.length() > LONGEST_REASON ? because.substring(0, LONGEST_REASON) : because)
                .param("customer", customer.value())
                .update();
    }

    List<StuckAccount> stuck() {
        return jdbc.sql("SELECT k.*, a.officer_no AS in_charge FROM account_keeper k"
                        + " JOIN assignment a ON a.customer_no = k.customer_no AND a.officer_no <> k.officer_no"
                        + " WHERE k.stuck_at IS NOT NULL AND " + IN_CHARGE + " ORDER BY k.customer_no")
                .param("day", calendar.today())
                .query((row, n) -> new StuckAccount(
                        CustomerNo.of(row.getString("customer_no")),
                        OfficerNo.of(row.getString("officer_no")),
                        OfficerNo.of(row.getString("in_charge")),
                        row.getTimestamp("stuck_at").toInstant(),
                        row.getString("stuck_because")))
                .list();
    }
}
