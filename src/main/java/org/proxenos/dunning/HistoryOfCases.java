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

/** Tells what happened in a customer's cases of late payment, and what the customer was sent because of them. */
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
        return jdbc
                .sql("SELECT id FROM payment_delay WHERE customer_no = :no")
                .param("no", customer.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .flatMap(id -> Stream.concat(events(customer, id, language), sent(customer, id)))
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
                        id.toString()));
    }

    /** Mail to colleagues about the case is not the customer's business. */
    private Stream<Happening> sent(CustomerNo customer, CaseId id) {
        return notices.about(id.toString()).stream()
                .filter(notice -> customer.value().equals(notice.recipientRef()))
                .map(notice -> new Happening(
                        notice.sentAt() == null ? notice.createdAt() : notice.sentAt(),
                        Kind.NOTICE,
                        notice.subject(),
                        notice.signedBy(),
                        notice.reason(),
                        notice.id().toString()));
    }
}
