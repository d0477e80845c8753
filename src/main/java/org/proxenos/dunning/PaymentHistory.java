package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.CaseBook.ItemLevel;
import org.proxenos.dunning.CaseBook.LevelSince;
import org.proxenos.ledger.BucketPeriod;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a customer has paid: score, days late, promises, and the buckets and levels of the customer and of each item, dated
 * (A19, rules 4.1).
 */
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

    /**
     * One entry for each currency in which the customer ever had an invoice or a case: who always pays in time has a past
     * as well.
     *
     * @param asOf today or a day in the past
     */
    public List<Record> of(CustomerNo customer, LocalDate asOf) {
        return Stream.concat(ledger.currencies(customer).stream(), book.currenciesOf(customer).stream())
                .distinct()
                .sorted()
                .map(currency -> of(customer, currency, asOf))
                .toList();
    }

    private Record of(CustomerNo customer, String currency, LocalDate asOf) {
        var books = ledger.timeline(customer, currency);
        var cases = book.casesOf(customer, currency, asOf);
        var reckoning = reckoner.of(
                books,
                agreements.of(customer, currency),
                files.restsOf(cases),
                portfolio.customer(customer).segment(),
                asOf);
        var late = books.weightedDaysLate(asOf, settings.memoryMonths());
        var top = asOf.isBefore(calendar.today())
                ? files.topLevelKnownOn(customer, asOf)
                : files.topLevelOf(customer, asOf);
        var buckets = books.buckets(asOf);
        return new Record(
                currency,
                asOf,
                late,
                late.map(it -> settings.paymentScore().of(it, reckoning.brokenPromises(), top)),
                top,
                reckoning.promises(Promise.Status.KEPT),
                reckoning.promises(Promise.Status.PARTLY),
                reckoning.promises(Promise.Status.BROKEN),
                books.worstBuckets(asOf).stream()
                        .map(it -> new BucketStay(it.bucket(), it.from(), it.to()))
                        .toList(),
                buckets,
                cases.stream().flatMap(id -> book.levels(id, asOf).stream()).toList(),
                book.itemLevels(customer, currency).stream()
                        .filter(it -> !it.from().isAfter(asOf))
                        .map(it -> known(it, buckets, asOf))
                        .toList(),
                cases.stream()
                        .map(id -> new CaseLevels(id.toString(), book.levels(id, asOf)))
                        .toList());
    }

    /** An item's level ends when the item does. */
    private static ItemLevel known(ItemLevel level, List<BucketPeriod> buckets, LocalDate asOf) {
        var stays = buckets.stream()
                .filter(it -> it.invoiceNo().equals(level.invoiceNo()) && it.instalment() == level.instalment())
                .map(BucketPeriod::to)
                .toList();
        var open = stays.isEmpty() || stays.stream().anyMatch(to -> to == null);
        var settled = open ? null : stays.stream().max(LocalDate::compareTo).orElse(null);
        var to = level.to() == null || (settled != null && settled.isBefore(level.to())) ? settled : level.to();
        return new ItemLevel(
                level.invoiceNo(),
                level.instalment(),
                level.level(),
                level.from(),
                to == null || to.isAfter(asOf) || to.isBefore(level.from()) ? null : to);
    }

    /**
     * What the past says about a customer's payments in one currency.
     *
     * @param weightedDaysLate over the last months, weighted by amount; empty while there are too few invoices
     * @param paymentScore from 0 to 100; empty while there are too few invoices
     * @param topLevel the highest level reached in the last months, in whatever currency
     * @param promisesKept ever
     * @param buckets of ageing in which the worst of all items was
     * @param itemBuckets of each item
     * @param levels at which the customer stood
     * @param itemLevels at which the customer had been told of each item
     */
    public record Record(
            String currency,
            LocalDate asOf,
            Optional<BigDecimal> weightedDaysLate,
            Optional<Integer> paymentScore,
            int topLevel,
            int promisesKept,
            int promisesPartlyKept,
            int promisesBroken,
            List<BucketStay> buckets,
            List<BucketPeriod> itemBuckets,
            List<LevelSince> levels,
            List<ItemLevel> itemLevels,
            List<CaseLevels> cases) {}

    /** @param to exclusive; null = not over */
    public record BucketStay(String bucket, LocalDate from, LocalDate to) {}

    /** The levels a case stood at. */
    public record CaseLevels(String caseId, List<LevelSince> levels) {}
}
