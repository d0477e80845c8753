package org.proxenos.absence;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.Absence;
import org.proxenos.portfolio.AbsenceStatus;
import org.proxenos.portfolio.Customer;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.OfficerNo;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody has before them who is asked about an absence, who covers or what was done meanwhile. */
@Component
public class AbsencePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final AbsenceDesk desk;
    private final CoverCandidates candidates;
    private final HandBacks handBacks;
    private final ActsOfCover acts;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final MessageSource catalogue;

    AbsencePage(
            AbsenceDesk desk,
            CoverCandidates candidates,
            HandBacks handBacks,
            ActsOfCover acts,
            Portfolio portfolio,
            BusinessCalendar calendar,
            MessageSource catalogue) {
        this.desk = desk;
        this.candidates = candidates;
        this.handBacks = handBacks;
        this.acts = acts;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    /** By the names the forms use. */
    public Map<String, Object> of(UUID id, Locale language) {
        var absence = desk.get(id);
        var colleagues = isToBeCovered(absence)
                ? candidates.of(CoverCandidates.Days.left(absence, calendar.today()), language)
                : List.<CoverCandidate>of();
        return Map.of(
                "absenceCard",
                card(absence, language),
                "coverSaid",
                coverSaid(absence, colleagues, language),
                "coverChoices",
                colleagues.stream()
                        .filter(CoverCandidate::eligible)
                        .map(it -> Map.of(
                                "label",
                                it.officer().no() + " " + it.officer().name(),
                                "value",
                                it.officer().no().value()))
                        .toList(),
                "coverCandidates",
                colleagues.stream()
                        .map(it -> Map.of(
                                "officerNo", it.officer().no().value(),
                                "officerName", it.officer().name(),
                                "customers", it.customers(),
                                "because", it.because()))
                        .toList(),
                "doneInCover",
                handBacks.find(id).map(it -> done(absence, it, language)).orElse(List.of()));
    }

    /** What the list of tasks shows of an absence. */
    public Map<String, Object> card(UUID id) {
        return Map.of("officerName", name(desk.get(id).officer(), Locale.ENGLISH));
    }

    private boolean isToBeCovered(Absence absence) {
        return absence.status() == AbsenceStatus.GRANTED && absence.isOpenOn(calendar.today());
    }

    private String card(Absence absence, Locale language) {
        var away = sayOnCard(
                language,
                tense(absence),
                name(absence.officer(), language),
                DAY.format(absence.from()),
                DAY.format(absence.backOn()),
                say(language, "reason." + absence.reason().name().toLowerCase(Locale.ROOT)));
        var customers = customers(absence.officer(), absence);
        return absence.cover() == null
                ? away + "\n\n" + sayOnCard(language, "customers", customers)
                : away
                        + " "
                        + sayOnCard(language, "cover", name(absence.cover(), language))
                        + "\n\n"
                        + sayOnCard(language, "customersOfBoth", customers, customers(absence.cover(), absence));
    }

    private String tense(Absence absence) {
        if (absence.status() == AbsenceStatus.REQUESTED) {
            return "asked";
        }
        return absence.endsOn().isAfter(calendar.today()) ? "granted" : "over";
    }

    private int customers(OfficerNo officer, Absence absence) {
        return portfolio.assignmentsOf(officer, absence.from()).size();
    }

    private String coverSaid(Absence absence, List<CoverCandidate> colleagues, Locale language) {
        var cover = name(absence.cover(), language);
        var said = absence.cover() == null
                ? say(language, "cover.nobody")
                : say(language, "cover." + (absence.coverAnswer() == null ? "PROPOSED" : absence.coverAnswer()), cover);
        var nobodyCan = !colleagues.isEmpty() && colleagues.stream().noneMatch(CoverCandidate::eligible)
                ? "\n\n**" + say(language, "cover.noChoice") + "**"
                : "";
        return (absence.coverNote() == null ? said : said + "\n\n> " + escaped(absence.coverNote())) + nobodyCan;
    }

    private List<Map<String, Object>> done(Absence absence, HandBack handBack, Locale language) {
        return portfolio.customers(handBack.customers()).values().stream()
                .sorted(Comparator.comparing(
                        (Customer customer) -> customer.no().value()))
                .flatMap(customer ->
                        acts.of(absence, customer.no(), language).stream().map(done -> row(customer, done)))
                .toList();
    }

    private Map<String, Object> row(Customer customer, ActsOfCover.Done done) {
        var note = done.what().note();
        return Map.of(
                "when",
                MOMENT.format(done.what().at().atZone(calendar.zone())),
                "customer",
                customer.no() + " " + customer.name(),
                "what",
                done.what().what(),
                "note",
                note == null ? "" : note);
    }

    private String name(OfficerNo no, Locale language) {
        return no == null
                ? catalogue.getMessage("absence.nobodyYet", null, language)
                : escaped(portfolio.officer(no).map(Officer::name).orElse(no.value()));
    }

    /** Names come from files, and notes from people; both may hold what a form would take for markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private String sayOnCard(Locale language, String key, Object... arguments) {
        return catalogue.getMessage("absence.page.card." + key, arguments, language);
    }

    private String say(Locale language, String key, Object... arguments) {
        return catalogue.getMessage("absence.page." + key, arguments, language);
    }
}
