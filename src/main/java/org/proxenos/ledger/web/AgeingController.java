package org.proxenos.ledger.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How old what is owed is. Who is confined to a portfolio sees the ageing of that portfolio. */
@RestController
@RequestMapping("/api/ageing")
class AgeingController {

    private final Ledger ledger;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    AgeingController(
            Ledger ledger, Portfolio portfolio, BusinessCalendar calendar, ObjectProvider<Visibility> visibility) {
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping
    AgeingReport ageing(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf, @RequestParam Optional<String> by) {
        var day = asOf.orElseGet(calendar::today);
        var breakdown = by.map(AgeingBy::of);
        Function<CustomerNo, String> group =
                breakdown.map(it -> it.groups(portfolio, day)).orElse(customer -> null);
        return AgeingReport.of(day, breakdown.map(AgeingBy::word).orElse(null), ledger.ageing(day, visible(), group));
    }

    @GetMapping(produces = "text/csv;charset=UTF-8")
    String ageingForSpreadsheets(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf, @RequestParam Optional<String> by) {
        return ageing(asOf, by).csv(ledger.buckets(asOf.orElseGet(calendar::today)));
    }

    private Predicate<CustomerNo> visible() {
        return visibility.stream()
                .findFirst()
                .flatMap(Visibility::onlyPortfolioOf)
                .map(officer -> (Predicate<CustomerNo>) portfolio.seenBy(officer, calendar.today())::contains)
                .orElse(customer -> true);
    }
}
