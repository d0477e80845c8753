package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.proxenos.ledger.Lateness;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.OpenItem;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Component;

/** Tells the books how late items are once grace and rest are taken off, and what of them is contested or promised. */
@Component
class CaseLateness implements Lateness {

    private final CaseBook book;
    private final CaseFiles files;
    private final AgreementBook agreements;
    private final Reckoner reckoner;
    private final Ledger ledger;
    private final Portfolio portfolio;

    CaseLateness(
            CaseBook book,
            CaseFiles files,
            AgreementBook agreements,
            Reckoner reckoner,
            Ledger ledger,
            Portfolio portfolio) {
        this.book = book;
        this.files = files;
        this.agreements = agreements;
        this.reckoner = reckoner;
        this.ledger = ledger;
        this.portfolio = portfolio;
    }

    @Override
    public List<Late> of(CustomerNo customer, String currency, LocalDate asOf) {
        var agreed = agreements.of(customer, currency);
        var reckoning = reckoner.of(
                ledger.timeline(customer, currency),
                agreed,
                files.restsOf(book.casesOf(customer, currency)),
                portfolio.customer(customer).segment(),
                asOf);
        return Stream.concat(
                        reckoning.items().stream()
                                .map(it -> new Late(
                                        it.item().invoiceNo(),
                                        it.item().instalment(),
                                        it.days().value(),
                                        it.disputed(),
                                        it.promised(),
                                        null,
                                        null)),
                        reckoning.away().stream().map(it -> away(it, agreed, asOf)))
                .toList();
    }

    private static Late away(OpenItem item, Agreements agreed, LocalDate asOf) {
        var ending = agreed.endings().stream()
                .filter(it -> it.covers(ItemKey.of(item), asOf))
                .findFirst()
                .orElseThrow();
        return new Late(
                item.invoiceNo(),
                item.instalment(),
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ending.kind().name(),
                ending.from());
    }
}
