package org.proxenos.dunning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxenos.portfolio.AccountSignals;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever decides on a customer's officer what is overdue and how far it is followed up. */
@Component
@Transactional(readOnly = true)
class StandingOfAccounts implements AccountSignals {

    private final CaseBook book;
    private final CustomerCard customers;
    private final Words words;

    StandingOfAccounts(CaseBook book, CustomerCard customers, Words words) {
        this.book = book;
        this.customers = customers;
        this.words = words;
    }

    @Override
    public int arrearsLevel(CustomerNo customer) {
        return openCases(customer).mapToInt(CaseSummary::level).max().orElse(0);
    }

    @Override
    public List<String> inWords(CustomerNo customer, Locale language) {
        var overdue = words.say(
                language,
                "dunning.signal.overdue",
                customers.sums(customers.items(customer, item -> item.daysPastDue() > 0), language));
        var cases = openCases(customer)
                .map(it -> words.say(
                        language,
                        "dunning.signal.case",
                        words.money(language, it.overdue(), it.currency()),
                        it.level(),
                        words.day(it.openedOn()),
                        words.money(language, it.promised(), it.currency()),
                        words.money(language, it.disputed(), it.currency())));
        return Stream.concat(Stream.of(overdue), cases).toList();
    }

    private Stream<CaseSummary> openCases(CustomerNo customer) {
        return book.openCasesOf(customer).stream().flatMap(id -> book.find(id).stream());
    }
}
