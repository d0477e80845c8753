package org.proxenos.reassignment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

/** Tells what was said and done about the officer of a customer, and what the customer was told of it. */
@Component
class HistoryOfReassignments implements AccountHistory {

    private final Reassignments reassignments;
    private final ReassignmentWords words;
    private final Notices notices;

    HistoryOfReassignments(Reassignments reassignments, ReassignmentWords words, Notices notices) {
        this.reassignments = reassignments;
        this.words = words;
        this.notices = notices;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        return reassignments.of(customer).stream()
                .flatMap(it -> Stream.concat(acts(it, language), told(it)))
                .toList();
    }

    private Stream<Happening> acts(Reassignment it, Locale language) {
        return reassignments.acts(it.id()).stream()
                .map(act -> new Happening(
                        act.at(),
                        Kind.REASSIGNMENT,
                        words.act(language, act),
                        act.actor(),
                        act.note(),
                        it.id().toString(),
                        act.actor()));
    }

    /** What colleagues were told is not the customer's business. */
    private Stream<Happening> told(Reassignment it) {
        return notices.about(it.id().toString()).stream()
                .filter(notice -> it.customer().value().equals(notice.recipientRef()) && !notice.goesToColleague())
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
