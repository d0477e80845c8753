package org.proxenos.dunning;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what happened in a customer's cases of late payment, and what the customer was sent: because of them, of disputes
 * and payment plans, and before anything was late.
 */
@Component
class HistoryOfCases implements AccountHistory {

    private final JdbcClient jdbc;
    private final CaseBook book;
    private final Notices notices;
    private final Actors actors;
    private final Words words;

    HistoryOfCases(JdbcClient jdbc, CaseBook book, Notices notices, Actors actors, Words words) {
        this.jdbc = jdbc;
        this.book = book;
        this.notices = notices;
        this.actors = actors;
        this.words = words;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        return Stream.concat(
                        numbers("SELECT id FROM payment_delay WHERE customer_no = :no", customer)
                                .map(CaseId::new)
                                .flatMap(id -> events(customer, id, language)),
                        sent(customer))
                .toList();
    }

    private Stream<Happening> events(CustomerNo customer, CaseId id, Locale language) {
        return book.history(id).stream()
                .map(event -> new Happening(
                        event.at(),
                        Kind.CASE,
                        words.say(language, "dunning.event." + event.what(), event.level()),
                        event.actor() == null ? null : actors.of(customer, event, language),
                        event.note(),
                        id.toString(),
                        event.actor()));
    }

    private Stream<UUID> numbers(String sql, CustomerNo customer) {
        return jdbc.sql(sql).param("no", customer.value()).query(UUID.class).list().stream();
    }

    /** Mail to colleagues is not the customer's business, not even where a colleague has the same number. */
    private Stream<Happening> sent(CustomerNo customer) {
        var about = numbers(
                        """
                        SELECT id FROM payment_delay WHERE customer_no = :no
                        UNION SELECT id FROM dispute WHERE customer_no = :no
                        UNION SELECT id FROM payment_plan WHERE customer_no = :no""",
                        customer)
                .map(UUID::toString);
        return Stream.concat(about, Stream.of(customer.value()))
                .flatMap(it -> notices.about(it).stream())
                .filter(notice -> customer.value().equals(notice.recipientRef()) && !notice.goesToColleague())
                .map(notice -> new Happening(
                        notice.sentAt() == null ? notice.createdAt() : notice.sentAt(),
                        Kind.NOTICE,
                        notice.subject(),
                        notice.signedBy(),
                        notice.reason(),
                        notice.id().toString(),
                        null));
    }
}
