package org.proxenos.dunning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.proxenos.notification.Dossier;
import org.proxenos.notification.Dossier.Section;
import org.proxenos.notification.Dossiers;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of evidence of a case, for whoever decides what becomes of the debt and for the lawyer or agency after them:
 * what is owed, what was sent and when, what was promised and contested, every step with its reasons (A18).
 */
@Service
@Transactional(readOnly = true)
public class Evidence {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("el"));

    private final CaseBook book;
    private final CaseFiles files;
    private final CasePage page;
    private final Explanation explanation;
    private final Notices notices;
    private final Portfolio portfolio;
    private final Words words;
    private final Actors actors;
    private final Dossiers dossiers;
    private final FrozenEvidence frozen;

    Evidence(
            CaseBook book,
            CaseFiles files,
            CasePage page,
            Explanation explanation,
            Notices notices,
            Portfolio portfolio,
            Words words,
            Actors actors,
            Dossiers dossiers,
            FrozenEvidence frozen) {
        this.book = book;
        this.files = files;
        this.page = page;
        this.explanation = explanation;
        this.notices = notices;
        this.portfolio = portfolio;
        this.words = words;
        this.actors = actors;
        this.dossiers = dossiers;
        this.frozen = frozen;
    }

    /**
     * Prints the list as it is now in every language of the house and keeps it with the decision: what the lawyer or the
     * agency gets is what was decided upon, whatever becomes of the books afterwards.
     */
    @Transactional
    public void freeze(CaseId id, CollectionsOutcome outcome) {
        LANGUAGES.forEach(language -> frozen.keep(id, outcome, language, of(id, language)));
    }

    /** As PDF, as it was when it was decided what becomes of the debt; empty before that. */
    public Optional<byte[]> frozen(CaseId id, Locale language) {
        return frozen.find(
                id,
                LANGUAGES.stream()
                        .filter(it -> it.getLanguage().equals(language.getLanguage()))
                        .findFirst()
                        .orElse(Locale.ENGLISH));
    }

    /** What was kept when it was decided what becomes of the debt: one in each language, none before that. */
    public List<Kept> kept(CaseId id) {
        return frozen.of(id);
    }

    /**
     * A list of evidence that was kept.
     *
     * @param outcome the decision for which it was kept
     * @param sha256 of the PDF, hexadecimal
     */
    public record Kept(CollectionsOutcome outcome, String language, String sha256, Instant frozenAt) {}

    /**
     * As PDF, as of today.
     *
     * @throws UnknownCase if there is none
     */
    public byte[] of(CaseId id, Locale language) {
        var summary = book.find(id).orElseThrow(() -> new UnknownCase(id));
        var customer = portfolio.customer(CustomerNo.of(summary.customerNo()));
        var lead = List.of(
                say(language, "customer", customer.name(), customer.no()),
                say(
                        language,
                        "officer",
                        portfolio
                                .primaryOf(customer.no(), book.today())
                                .map(Officer::name)
                                .orElse("–")),
                say(
                        language,
                        "case",
                        StepDesk.shortReference(id),
                        words.day(summary.openedOn()),
                        summary.level(),
                        words.day(book.today())));
        var sections = new ArrayList<Section>();
        sections.add(items(id, summary, language));
        sections.add(Section.of(say(language, "reasons"), page.reasons(id, language)));
        sections.add(Section.of(say(language, "deciders"), page.whichDeciders(id, language)));
        sections.add(Section.of(say(language, "agreed"), page.agreed(id, language)));
        sections.add(sent(id, language));
        sections.add(steps(id, language));
        sections.add(history(customer.no(), id, language));
        return dossiers.print(
                new Dossier(say(language, "title", StepDesk.shortReference(id)), lead, sections), language);
    }

    private Section items(CaseId id, CaseSummary summary, Locale language) {
        var reckoning = files.of(id).reckoning();
        var rows = new ArrayList<>(reckoning.items().stream()
                .map(it -> List.of(
                        it.item().invoiceNo() + "/" + it.item().instalment(),
                        words.day(it.item().invoiceDate()),
                        words.day(it.item().dueDate()),
                        String.valueOf(it.item().daysPastDue()),
                        String.valueOf(it.days().value()),
                        words.money(language, it.item().open(), summary.currency()),
                        words.money(language, it.disputed(), summary.currency())))
                .toList());
        rows.add(List.of(
                say(language, "total"),
                "",
                "",
                "",
                "",
                words.money(language, reckoning.overdue(), summary.currency()),
                words.money(language, reckoning.disputed(), summary.currency())));
        return Section.of(
                say(language, "items"),
                columns(language, "invoice", "invoiced", "due", "days", "effective", "open", "disputed"),
                rows);
    }

    private Section sent(CaseId id, Locale language) {
        return Section.of(
                say(language, "sent"),
                columns(language, "when", "what", "channel", "status", "proof", "fingerprint"),
                notices.about(id.toString()).stream()
                        .sorted(Comparator.comparing(StoredNotice::createdAt))
                        .map(notice -> List.of(
                                words.day(book.dayOf(notice.createdAt())),
                                notice.subject(),
                                say(language, "channel." + notice.channel()),
                                say(language, "status." + notice.status()),
                                notice.proof() == null ? "–" : notice.proof(),
                                notice.pdfSha256() == null
                                        ? "–"
                                        : notice.pdfSha256().substring(0, 16)))
                        .toList());
    }

    /** Sentences, not a table: beside the reasons no column would be wide enough to be read. */
    private Section steps(CaseId id, Locale language) {
        return Section.of(
                say(language, "steps"),
                book.steps(id).stream()
                        .sorted(Comparator.comparing(DunningStep::chosenOn).thenComparing(DunningStep::level))
                        .map(step -> words.say(
                                language,
                                "dunning.page.stepThen",
                                words.day(step.chosenOn()),
                                step.level(),
                                say(language, "action." + step.action()),
                                String.join(" ", explanation.of(step.standing(), language))))
                        .toList());
    }

    private Section history(CustomerNo customer, CaseId id, Locale language) {
        var events = new ArrayList<>(book.history(id));
        java.util.Collections.reverse(events);
        return Section.of(
                say(language, "history"),
                columns(language, "when", "what", "who", "note"),
                events.stream()
                        .map(event -> List.of(
                                words.day(event.day()),
                                words.say(language, "dunning.event." + event.what(), event.level()),
                                actors.of(customer, event, language),
                                event.note() == null ? "" : event.note()))
                        .toList());
    }

    private List<String> columns(Locale language, String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> say(language, "column." + name))
                .toList();
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.say(language, "dunning.evidence." + key, arguments);
    }
}
