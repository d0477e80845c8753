package org.proxenos.reassignment.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.UnknownOfficer;
import org.proxenos.portfolio.Visibility;
import org.proxenos.reassignment.LoadBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How full an officer's portfolio is, and why. Who is confined to a portfolio sees the own load only. */
@RestController
@RequestMapping("/api/officers/{no}/load")
class LoadController {

    private final LoadBook book;
    private final BusinessCalendar calendar;
    private final ObjectProvider<Visibility> visibility;

    LoadController(LoadBook book, BusinessCalendar calendar, ObjectProvider<Visibility> visibility) {
        this.book = book;
        this.calendar = calendar;
        this.visibility = visibility;
    }

    @GetMapping
    LoadBook.Load load(
            @PathVariable String no,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            Locale language) {
        var officer = OfficerNo.of(no);
        var own = visibility.stream().findFirst().flatMap(Visibility::onlyPortfolioOf);
        if (own.isPresent() && !own.get().equals(officer)) {
            throw ReassignmentProblem.notYourLoad();
        }
        return book.of(officer, asOf.orElseGet(calendar::today), language)
                .orElseThrow(() -> new UnknownOfficer(officer));
    }
}
