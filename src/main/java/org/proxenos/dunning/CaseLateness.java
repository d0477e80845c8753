package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import org.proxenos.ledger.Lateness;
import org.proxenos.ledger.Ledger;
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
        return reckoner
                .of(
                        ledger.timeline(customer, currency),
                        agreements.of(customer, currency),
                        files.restsOf(book.casesOf(customer, currency)),
                        portfolio.customer(customer).segment(),
                        asOf)
                .items()
                .stream()
                .map(it -> new Late(
                        it.item().invoiceNo(), it.item().instalment(), it.days().value(), it.disputed(), it.promised()))
                .toList();
    }
}
