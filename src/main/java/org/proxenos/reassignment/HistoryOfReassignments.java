package org.proxenos.reassignment;

import java.util.List;
import java.util.Locale;
import org.proxenos.portfolio.AccountHistory;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;

/** Tells what was said and done about the officer of a customer. */
@Component
class HistoryOfReassignments implements AccountHistory {

    private final Reassignments reassignments;
    private final ReassignmentWords words;

    HistoryOfReassignments(Reassignments reassignments, ReassignmentWords words) {
        this.reassignments = reassignments;
        this.words = words;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        return reassignments.of(customer).stream()
                .flatMap(it -> reassignments.acts(it.id()).stream()
                        .map(act -> new Happening(
                                act.at(),
                                Kind.REASSIGNMENT,
                                words.act(language, act),
                                act.actor(),
                                act.note(),
                                it.id().toString())))
                .toList();
    }
}
