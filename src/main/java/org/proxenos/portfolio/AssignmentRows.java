package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of who looks after whom. They are added and cease to stand; nothing else of them ever changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssignmentRows {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    AssignmentRows(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Whoever else wants to change the same customer's officers waits until this transaction ends. */
    void lock(CustomerNo customer) {
        jdbc.sql("SELECT customer_no FROM customer WHERE customer_no = :no FOR UPDATE")
                .param("no", customer.value())
                .query(String.class)
                .optional();
    }

    Optional<Assignment> find(long id) {
        return jdbc.sql("SELECT * FROM assignment WHERE id = :id")
                .param("id", id)
                .query(Portfolio::assignment)
                .optional();
    }

    List<Assignment> standing(CustomerNo customer, AssignmentRole role) {
        return jdbc.sql(
                        """
                        SELECT * FROM assignment WHERE customer_no = :no AND role = :role AND standing
                        ORDER BY valid_from""")
                .param("no", customer.value())
                .param("role", role.name())
                .query(Portfolio::assignment)
                .list();
    }

    /** @return false if it stood no longer */
    boolean supersede(long id) {
        return jdbc.sql("UPDATE assignment SET standing = FALSE WHERE id = :id AND standing")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @param replaces id of the row it corrects; null = none */
    void add(Appointment wish, Long replaces) {
        insert(wish.customer(), wish.officer(), wish.role(), wish.from(), wish.to(), wish.source(), replaces, wish);
    }

    /** What is left of a row that another has cut: with its own officer and source, because of the other. */
    void addRest(Assignment cut, LocalDate from, LocalDate to, Appointment because) {
        insert(cut.customer(), cut.officer(), cut.role(), from, to, cut.source(), cut.id(), because);
    }

    private void insert(
            CustomerNo customer,
            OfficerNo officer,
            AssignmentRole role,
            LocalDate from,
            LocalDate to,
            AssignmentSource source,
            Long replaces,
            Appointment because) {
        jdbc.sql(
                        """
                        INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to, source, replaces,
                            reason, decision, recorded_by, approved_by, recorded_at)
                        VALUES (:customer, :officer, :role, :from, :to, :source, :replaces,
                            :reason, :decision, :by, :approvedBy, :at)""")
                .param("customer", customer.value())
                .param("officer", officer.value())
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .param("source", source.name())
                .param("replaces", replaces)
                .param("reason", because.reason())
                .param("decision", because.decision())
                .param("by", because.by())
                .param("approvedBy", because.approvedBy())
                .param("at", java.sql.Timestamp.from(calendar.now()))
                .update();
    }
}
