package org.proxenos.reassignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Assignment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Vacancies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers have before them who are asked who is to look after a customer whom nobody looks after. */
@Service
@Transactional(readOnly = true)
public class SearchPage {

    private static final int RULED_OUT_SHOWN = 10;

    private final Searches searches;
    private final ReassignmentPage pages;
    private final Eligibilities eligibilities;
    private final Portfolio portfolio;
    private final Vacancies vacancies;
    private final BusinessCalendar calendar;
    private final SearchSettings settings;
    private final ReassignmentWords words;

    SearchPage(
            Searches searches,
            ReassignmentPage pages,
            Eligibilities eligibilities,
            Portfolio portfolio,
            Vacancies vacancies,
            BusinessCalendar calendar,
            SearchSettings settings,
            ReassignmentWords words) {
        this.searches = searches;
        this.pages = pages;
        this.eligibilities = eligibilities;
        this.portfolio = portfolio;
        this.vacancies = vacancies;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
    }

    /** By the names the form {@code NameOfficer} uses. */
    public Map<String, Object> of(UUID id, Locale language) {
        var it = searches.find(id).orElseThrow();
        var everybody = eligibilities.of(it.customer(), null, calendar.today(), language);
        var fit = everybody.stream()
                .filter(Eligibility::eligible)
                .limit(settings.candidates())
                .toList();
        var shown = fit.isEmpty()
                ? everybody.stream()
                        .filter(Predicate.not(Eligibility::eligible))
                        .limit(RULED_OUT_SHOWN)
                        .toList()
                : fit;
        return Map.of(
                "customerCard", pages.customer(it.customer(), language),
                "searchCard", card(it, fit.isEmpty(), language),
                "officersProposed", ReassignmentPage.rows(shown),
                "officerChoices", ReassignmentPage.choices(everybody));
    }

    /** What the list of tasks shows. */
    public Map<String, Object> card(UUID id) {
        return Map.of(
                "customerName",
                portfolio.customer(searches.find(id).orElseThrow().customer()).name());
    }

    private String card(Search it, boolean nobodyFits, Locale language) {
        var sentences = new ArrayList<String>();
        sentences.add(since(it.customer(), language));
        vacancies.of(it.customer()).stream()
                .findFirst()
                .ifPresent(last -> sentences.add(words.say(
                        language,
                        "reassignment.search.leftBefore",
                        ReassignmentWords.plain(vacancies.inWords(last, language)))));
        if (nobodyFits) {
            sentences.add("**" + words.say(language, "reassignment.search.nobodyFits") + "**");
        }
        if (it.waiting() > 0) {
            sentences.add(words.say(language, "reassignment.search.waiting", it.waiting()));
        }
        return String.join("\n\n", sentences);
    }

    /** For how long nobody has been in charge, and who was before. */
    private String since(CustomerNo customer, Locale language) {
        List<Assignment> former = portfolio.assignmentsOf(customer).stream()
                .filter(row -> row.role() == AssignmentRole.PRIMARY && row.to() != null)
                .filter(row -> !row.to().isAfter(calendar.today()))
                .toList();
        return former.stream()
                .max(Comparator.comparing(Assignment::to))
                .map(last -> words.say(
                        language,
                        "reassignment.search.since",
                        words.day(last.to()),
                        days(last.to()),
                        ReassignmentWords.plain(words.officer(last.officer()))))
                .orElseGet(() -> words.say(language, "reassignment.search.never"));
    }

    private int days(LocalDate since) {
        return (int) ChronoUnit.DAYS.between(since, calendar.today());
    }
}
