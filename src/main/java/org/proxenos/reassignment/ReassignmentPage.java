package org.proxenos.reassignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.AccountSignals;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Vacancies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have before them when they have a say in who looks after a customer. */
@Service
@Transactional(readOnly = true)
public class ReassignmentPage {

    private final Reassignments reassignments;
    private final ConsentDesk consent;
    private final Eligibilities eligibilities;
    private final Portfolio portfolio;
    private final List<AccountSignals> signals;
    private final Vacancies vacancies;
    private final BusinessCalendar calendar;
    private final ReassignmentWords words;

    ReassignmentPage(
            Reassignments reassignments,
            ConsentDesk consent,
            Eligibilities eligibilities,
            Portfolio portfolio,
            List<AccountSignals> signals,
            Vacancies vacancies,
            BusinessCalendar calendar,
            ReassignmentWords words) {
        this.reassignments = reassignments;
        this.consent = consent;
        this.eligibilities = eligibilities;
        this.portfolio = portfolio;
        this.signals = signals;
        this.vacancies = vacancies;
        this.calendar = calendar;
        this.words = words;
    }

    /** By the names the forms of {@code OfficerReassignment} use. */
    public Map<String, Object> of(UUID id, Locale language) {
        var it = reassignments.find(id).orElseThrow();
        var officers = officers(it, language);
        return Map.of(
                "customerCard", customer(it.customer(), language),
                "reassignmentCard", card(it, language),
                "whyThisWay", whyThisWay(it, language),
                "officersAsked", rows(officers),
                "officerChoices", choices(officers),
                "saidSoFar", acts(it, language));
    }

    /** What the list of tasks shows. */
    public Map<String, Object> card(UUID id) {
        var it = reassignments.find(id).orElseThrow();
        return Map.of("customerName", portfolio.customer(it.customer()).name());
    }

    /** The customer and how the account stands. */
    String customer(CustomerNo no, Locale language) {
        var customer = portfolio.customer(no);
        var card = new StringBuilder("### ")
                .append(ReassignmentWords.plain(customer.name()))
                .append(" (")
                .append(ReassignmentWords.plain(customer.no().value()))
                .append(")\n\n")
                .append(words.say(
                        language,
                        "reassignment.page.customer",
                        words.say(language, "reassignment.segment." + customer.segment()),
                        ReassignmentWords.plain(customer.phone()),
                        ReassignmentWords.plain(customer.email())));
        vacancies.inWords(no, language).ifPresent(left -> card.append("\n\n").append(ReassignmentWords.plain(left)));
        signals.stream().flatMap(known -> known.inWords(no, language).stream()).forEach(sentence -> card.append("\n\n")
                .append(ReassignmentWords.plain(sentence)));
        return card.toString();
    }

    private String card(Reassignment it, Locale language) {
        return request(it, language)
                + reassignments
                        .fingerprints(it.id())
                        .map(kept -> "\n\n" + fingerprints(it, kept, language))
                        .orElse("");
    }

    /** By what a reader can tell that the evidence is the one that was frozen on the day of the request. */
    private String fingerprints(Reassignment it, ReassignmentSummary.Evidence kept, Locale language) {
        var frozenOn = words.day(LocalDate.ofInstant(kept.frozenAt(), calendar.zone()));
        return kept.jsonSha256() == null
                ? words.say(language, "reassignment.page.fingerprint", frozenOn, kept.pdfSha256())
                : words.say(
                        language,
                        "reassignment.page.fingerprints",
                        frozenOn,
                        kept.pdfSha256(),
                        kept.jsonSha256(),
                        "/api/reassignments/" + it.id() + "/evidence.json");
    }

    private String request(Reassignment it, Locale language) {
        return words.say(
                language,
                "reassignment.page.request",
                ReassignmentWords.plain(it.requestedBy()),
                words.day(it.requestedOn()),
                words.reason(language, it.reason()),
                ReassignmentWords.plain(words.officer(it.current())),
                ReassignmentWords.plain(words.officer(it.proposed())),
                words.day(it.effectiveDate() == null ? it.wishedDate() : it.effectiveDate()),
                ReassignmentWords.plain(it.note()),
                "/api/reassignments/" + it.id() + "/evidence");
    }

    /** The row of the table that chose the way, in words. */
    private String whyThisWay(Reassignment it, Locale language) {
        if (it.route() == null) {
            return "";
        }
        var verdict = Ways.verdictOf(it);
        var rule = verdict.rules().get(0);
        return words.say(
                language,
                "reassignment.page.whyThisWay",
                words.reason(language, verdict, rule),
                words.say(language, "reassignment.route." + verdict.text("route")),
                verdict.version());
    }

    private List<Eligibility> officers(Reassignment it, Locale language) {
        return it.status() == ReassignmentStatus.REQUESTED
                ? eligibilities.of(it.customer(), it.current(), consent.dayFor(it), language)
                : List.of();
    }

    /** Officers with a yes or no and its reason, in the order given. */
    static List<Map<String, Object>> rows(List<Eligibility> officers) {
        return officers.stream()
                .map(candidate -> Map.<String, Object>of(
                        "officerNo", candidate.officer().no().value(),
                        "officerName", candidate.officer().name(),
                        "load", percent(candidate.load()),
                        "projectedLoad", percent(candidate.projectedLoad()),
                        "because", candidate.because() == null ? "" : candidate.because()))
                .toList();
    }

    /** The officers to choose from; whoever cannot is there with the reason, so that nobody looks for them in vain. */
    static List<Map<String, Object>> choices(List<Eligibility> officers) {
        return officers.stream()
                .map(candidate -> Map.<String, Object>of(
                        "value",
                        candidate.officer().no().value(),
                        "label",
                        candidate.officer().no() + " " + candidate.officer().name()
                                + (candidate.eligible()
                                        ? " (" + percent(candidate.load()) + ")"
                                        : " – " + candidate.because())))
                .toList();
    }

    private List<Map<String, Object>> acts(Reassignment it, Locale language) {
        return reassignments.acts(it.id()).stream()
                .map(act -> Map.<String, Object>of(
                        "when",
                        words.day(LocalDate.ofInstant(act.at(), calendar.zone())),
                        "what",
                        words.act(language, act),
                        "who",
                        act.actor() == null ? words.say(language, "reassignment.page.byItself") : act.actor(),
                        "note",
                        act.note() == null ? "" : act.note()))
                .toList();
    }

    static String percent(BigDecimal load) {
        return load == null
                ? ReassignmentWords.NOTHING
                : load.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
