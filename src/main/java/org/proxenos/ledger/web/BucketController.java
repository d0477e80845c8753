package org.proxenos.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.BucketPeriod;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.UnknownCustomer;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How late one customer has been, over time. A customer whom the caller may not see is as good as unknown. */
@RestController
class BucketController {

    private final Ledger ledger;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    BucketController(
            Ledger ledger, Portfolio portfolio, BusinessCalendar calendar, ObjectProvider<Visibility> visibility) {
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping("/api/customers/{no}/buckets")
    BucketView buckets(
            @PathVariable String no, @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        var number = CustomerNo.of(no);
        var customer = portfolio
                .find(number)
                .filter(found -> visibility.stream().allMatch(it -> it.maySee(number)))
                .orElseThrow(() -> new UnknownCustomer(number));
        var day = asOf.orElseGet(calendar::today);
        return new BucketView(
                no,
                customer.name(),
                day,
                ledger.currencies(number).stream()
                        .map(currency -> history(number, currency, day))
                        .toList());
    }

    private History history(CustomerNo customer, String currency, LocalDate day) {
        var books = ledger.timeline(customer, currency);
        return new History(
                currency,
                books.worstBuckets(day).stream()
                        .map(period -> new Stay(period.bucket(), period.from(), period.to()))
                        .toList(),
                books.buckets(day));
    }

    record BucketView(String customerNo, String customerName, LocalDate asOf, List<History> currencies) {}

    /** @param worst of all items together */
    record History(String currency, List<Stay> worst, List<BucketPeriod> items) {}

    /** @param to exclusive; null = not over */
    record Stay(String bucket, LocalDate from, LocalDate to) {}
}
