package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom. Cover begins and ends with its days; the customers stay those of the officer who is away. */
@Service
@Transactional(readOnly = true)
public class Cover {

    private final JdbcClient jdbc;
    private final Portfolio portfolio;

    Cover(JdbcClient jdbc, Portfolio portfolio) {
        this.jdbc = jdbc;
        this.portfolio = portfolio;
    }

    /** The colleague who covers for an officer on {@code day}; empty if the officer is there, or nobody is named yet. */
    public Optional<Officer> of(OfficerNo officer, LocalDate day) {
        return jdbc.sql("SELECT x.cover_no FROM absence x WHERE x.officer_no = :no AND x.cover_no IS NOT NULL AND "
                        + Sight.COVER_HOLDS)
                .param("no", officer.value())
                .param("sightDay", day)
                .query(String.class)
                .optional()
                .map(OfficerNo::of)
                .flatMap(portfolio::officer);
    }

    /** The same for the officer who signs in as {@code user}, and the name under which the colleague does. */
    public Optional<String> ofUser(String user, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT b.user_id FROM absence x
                        JOIN officer a ON a.officer_no = x.officer_no AND a.user_id = :user
                        JOIN officer b ON b.officer_no = x.cover_no
                        WHERE b.user_id IS NOT NULL AND\s"""
                                + Sight.COVER_HOLDS)
                .param("user", user)
                .param("sightDay", day)
                .query(String.class)
                .optional();
    }

    /**
     * The officer for whom somebody acted with a customer: one who was away that day, for whom this colleague covered, and
     * whose customer it was. Empty where the colleague looked after the customer anyway.
     *
     * @param user id under which the colleague signed in
     */
    public Optional<Officer> actedFor(String user, CustomerNo customer, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT x.officer_no FROM absence x
                        JOIN (SELECT id AS absence_id, cover_no FROM absence
                              UNION SELECT absence_id, cover_no FROM absence_former_cover
                              WHERE from_day <= :sightDay AND until_day > :sightDay) c ON c.absence_id = x.id
                        JOIN officer b ON b.officer_no = c.cover_no AND b.user_id = :user
                        JOIN assignment a ON a.officer_no = x.officer_no AND a.customer_no = :customer AND a.standing
                          AND a.valid_from <= :sightDay AND (a.valid_to IS NULL OR a.valid_to > :sightDay)
                        WHERE NOT EXISTS (SELECT 1 FROM assignment o
                            WHERE o.officer_no = c.cover_no AND o.customer_no = :customer AND o.standing
                              AND o.valid_from <= :sightDay AND (o.valid_to IS NULL OR o.valid_to > :sightDay))
                          AND\s"""
                                + Sight.COVER_HOLDS
                                + " ORDER BY CASE a.role WHEN 'PRIMARY' THEN 0 ELSE 1 END, x.officer_no LIMIT 1")
                .param("user", user)
                .param("customer", customer.value())
                .param("sightDay", day)
                .query(String.class)
                .optional()
                .map(OfficerNo::of)
                .flatMap(portfolio::officer);
    }
}
