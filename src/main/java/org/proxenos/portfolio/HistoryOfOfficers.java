package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells when it was written down who looks after a customer; what another row has replaced is not told. */
@Component
class HistoryOfOfficers implements AccountHistory {

    private final Portfolio portfolio;
    private final MessageSource catalogue;

    HistoryOfOfficers(Portfolio portfolio, MessageSource catalogue) {
        this.portfolio = portfolio;
        this.catalogue = catalogue;
    }

    @Override
    public List<Happening> of(CustomerNo customer, Locale language) {
        return portfolio.assignmentsOf(customer).stream()
                .map(row -> new Happening(
                        row.recordedAt(),
                        Kind.ASSIGNMENT,
                        catalogue.getMessage(
                                "portfolio.timeline." + row.role(),
                                new Object[] {name(row.officer()), row.from().toString(), end(row.to())},
                                language),
                        row.recordedBy(),
                        row.reason(),
                        String.valueOf(row.id()),
                        row.recordedBy()))
                .toList();
    }

    private String name(OfficerNo no) {
        return portfolio.officer(no).map(Officer::name).orElse(no.value());
    }

    private static String end(LocalDate to) {
        return to == null ? "…" : to.toString();
    }
}
