package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.CaseBook.LevelSince;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a customer has paid: score, days late, promises, and the levels the cases stood at (A19, rules 4.1). */
@Service
@Transactional(readOnly = true)
public class PaymentHistory {

    private final CaseBook book;
    private final CaseFiles files;
    private final AgreementBook agreements;
    private final Reckoner reckoner;
    private final Ledger ledger;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;

    PaymentHistory(
            CaseBook book,
            CaseFiles files,
            AgreementBook agreements,
            Reckoner reckoner,
            Ledger ledger,
            Portfolio portfolio,
            BusinessCalendar calendar,
            DunningSettings settings) {
        this.book = book;
        this.files = files;
        this.agreements = agreements;
        this.reckoner = reckoner;
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** One entry for each currency in which the customer ever had a case. */
    public List<Record> of(CustomerNo customer) {
        return book.currenciesOf(customer).stream()
                .map(currency -> of(customer, currency))
                .toList();
    }

    private Record of(CustomerNo customer, String currency) {
        var today = calendar.today();
        var books = ledger.timeline(customer, currency);
        var cases = book.casesOf(customer, currency);
        var reckoning = reckoner.of(
                books,
                agreements.of(customer, currency),
                files.restsOf(cases),
                portfolio.customer(customer).segment(),
                today);
        var late = books.weightedDaysLate(today, settings.memoryMonths());
        return new Record(
                currency,
                today,
                late,
                late.map(it ->
                        settings.paymentScore().of(it, reckoning.brokenPromises(), files.topLevelOf(customer, today))),
                count(reckoning, Promise.Status.KEPT),
                count(reckoning, Promise.Status.PARTLY),
                count(reckoning, Promise.Status.BROKEN),
                cases.stream()
                        .map(id -> new CaseLevels(id.toString(), book.levels(id)))
                        .toList());
    }

    private static int count(Reckoning reckoning, Promise.Status status) {
        return (int) reckoning.promises().stream()
                .filter(it -> it.judgement().status() == status)
                .count();
    }

    /**
     * What the past says about a customer's payments in one currency.
     *
     * @param weightedDaysLate over the last months, weighted by amount; empty while there are too few invoices
     * @param paymentScore from 0 to 100; empty while there are too few invoices
     * @param promisesKept ever
     */
    public record Record(
            String currency,
            LocalDate asOf,
            Optional<BigDecimal> weightedDaysLate,
            Optional<Integer> paymentScore,
            int promisesKept,
            int promisesPartlyKept,
            int promisesBroken,
            List<CaseLevels> cases) {}

    /** The levels a case stood at. */
    public record CaseLevels(String caseId, List<LevelSince> levels) {}
}
