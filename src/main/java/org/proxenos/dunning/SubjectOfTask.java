package org.proxenos.dunning;

import java.util.Optional;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one customer that a task of payment follow-up is about, and whether the person who is asking still sees it. */
@Component
public class SubjectOfTask {

    private final JdbcClient jdbc;
    private final ObjectProvider<Visibility> visibility;

    SubjectOfTask(JdbcClient jdbc, ObjectProvider<Visibility> visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * @param id of a case, a dispute, a hold or special terms
     * @return the customer if whoever is asking may not see it; empty if there is nothing to hide
     */
    public Optional<CustomerNo> hidden(UUID id) {
        return jdbc
                .sql(
                        """
                        SELECT customer_no FROM payment_delay WHERE id = :id
                        UNION ALL SELECT customer_no FROM dispute WHERE id = :id
                        UNION ALL SELECT customer_no FROM follow_up_hold WHERE id = :id
                        UNION ALL SELECT customer_no FROM special_terms WHERE id = :id AND customer_no IS NOT NULL""")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(CustomerNo::of)
                .filter(customer -> visibility.stream().anyMatch(it -> !it.maySee(customer)))
                .findFirst();
    }
}
