package org.proxenos.absence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where hand-back notes are kept. */
@Component
class HandBacks {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    HandBacks(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** A note is to be written about these customers. */
    void open(UUID absence, OfficerNo cover, List<CustomerNo> customers) {
        jdbc.sql("INSERT INTO hand_back (absence_id, cover_no) VALUES (:absence, :cover)")
                .param("absence", absence)
                .param("cover", cover.value())
                .update();
        customers.forEach(
                customer -> jdbc.sql("INSERT INTO hand_back_customer (absence_id, customer_no) VALUES (:absence, :no)")
                        .param("absence", absence)
                        .param("no", customer.value())
                        .update());
    }

    /** @return whether it was written now; a note is written once */
    boolean write(UUID absence, String note, String by) {
        return jdbc.sql(
                                """
                                UPDATE hand_back SET note = :note, written_by = :by, written_at = :at
                                WHERE absence_id = :absence AND note IS NULL""")
                        .param("note", note)
                        .param("by", by)
                        .param("at", Timestamp.from(calendar.now()))
                        .param("absence", absence)
                        .update()
                == 1;
    }

    /** Empty where nothing was done, or the absence is not over. */
    Optional<HandBack> find(UUID absence) {
        return jdbc.sql("SELECT * FROM hand_back WHERE absence_id = :absence")
                .param("absence", absence)
                .query((row, n) -> new HandBack(
                        absence,
                        OfficerNo.of(row.getString("cover_no")),
                        customersOf(absence),
                        row.getString("note"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at") == null
                                ? null
                                : row.getTimestamp("written_at").toInstant()))
                .optional();
    }

    /** The written notes that are about a customer, too. */
    List<HandBack> about(CustomerNo customer) {
        return jdbc
                .sql(
                        """
                        SELECT h.absence_id FROM hand_back h JOIN hand_back_customer c ON c.absence_id = h.absence_id
                        WHERE c.customer_no = :no AND h.note IS NOT NULL""")
                .param("no", customer.value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(absence -> find(absence).stream())
                .toList();
    }

    private List<CustomerNo> customersOf(UUID absence) {
        return jdbc
                .sql("SELECT customer_no FROM hand_back_customer WHERE absence_id = :absence ORDER BY customer_no")
                .param("absence", absence)
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .toList();
    }
}
