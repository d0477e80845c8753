package org.proxenos.portfolio.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Stability;
import org.proxenos.portfolio.Visibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long customers stay with one officer. Who is confined to a portfolio sees the company and that portfolio. */
@RestController
@RequestMapping("/api/portfolio/stability")
class StabilityController {

    private final Stability stability;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    StabilityController(Stability stability, BusinessCalendar calendar, ObjectProvider<Visibility> visibility) {
        this.stability = stability;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping
    StabilityReport stability(@RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        var report = stability.on(asOf.orElseGet(calendar::today));
        var own = visibility.stream().findFirst().flatMap(Visibility::onlyPortfolioOf);
        return new StabilityReport(
                report.asOf(),
                Line.of(report.company()),
                report.officers().stream()
                        .filter(it -> own.isEmpty() || own.get().equals(it.officer()))
                        .map(Line::of)
                        .toList());
    }

    /** The company is the line without an officer. */
    @GetMapping(produces = "text/csv;charset=UTF-8")
    String stabilityForSpreadsheets(@RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        var report = stability(asOf);
        return Stream.concat(
                        Stream.of("as_of,officer_no,customers,median_tenure_days,changes_24_months,changes_per_100"),
                        Stream.concat(Stream.of(report.company()), report.officers().stream())
                                .map(line -> line.csv(report.asOf())))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    record StabilityReport(LocalDate asOf, Line company, List<Line> officers) {}

    /**
     * @param officerNo null = the company
     * @param medianTenureDays null without customers
     * @param changes24Months how often the customers have changed hands in the last 24 months
     * @param changesPer100Customers null without customers
     */
    record Line(
            String officerNo,
            int customers,
            BigDecimal medianTenureDays,
            int changes24Months,
            BigDecimal changesPer100Customers) {

        static Line of(Stability.Figures it) {
            return new Line(
                    it.officer() == null ? null : it.officer().value(),
                    it.customers(),
                    it.medianTenureDays(),
                    it.changes(),
                    it.changesPerHundred());
        }

        String csv(LocalDate asOf) {
            return String.join(
                    ",",
                    asOf.toString(),
                    Csv.quoted(officerNo),
                    String.valueOf(customers),
                    plain(medianTenureDays),
                    String.valueOf(changes24Months),
                    plain(changesPer100Customers));
        }

        private static String plain(BigDecimal number) {
            return number == null ? "" : number.toPlainString();
        }
    }
}
