package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.Portfolio;
import org.proxenos.portfolio.Vacancies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person who works on a case has before them: the customer, what is owed, what happened, and why this, why now. */
@Service
@Transactional(readOnly = true)
public class CasePage {

    private final CaseBook book;
    private final CaseFiles files;
    private final PaymentDelays delays;
    private final Portfolio portfolio;
    private final Notices notices;
    private final Levels levels;
    private final DunningSettings settings;
    private final Explanation explanation;
    private final ChargesInBrief charges;
    private final Words words;
    private final Actors actors;
    private final Rulings rulings;
    private final CollectionsDecisions decisions;
    private final Vacancies vacancies;
    private final ObjectProvider<AgreementPage> promisesAndDisputes;
    private final ObjectProvider<RestPage> holdsAndTerms;

    CasePage(
            CaseBook book,
            CaseFiles files,
            PaymentDelays delays,
            Portfolio portfolio,
            Notices notices,
            Levels levels,
            DunningSettings settings,
            Explanation explanation,
            ChargesInBrief charges,
            Words words,
            Actors actors,
            Rulings rulings,
            CollectionsDecisions decisions,
            Vacancies vacancies,
            ObjectProvider<AgreementPage> promisesAndDisputes,
            ObjectProvider<RestPage> holdsAndTerms) {
        this.book = book;
        this.files = files;
        this.delays = delays;
        this.portfolio = portfolio;
        this.notices = notices;
        this.levels = levels;
        this.settings = settings;
        this.explanation = explanation;
        this.charges = charges;
        this.words = words;
        this.actors = actors;
        this.rulings = rulings;
        this.decisions = decisions;
        this.vacancies = vacancies;
        this.promisesAndDisputes = promisesAndDisputes;
        this.holdsAndTerms = holdsAndTerms;
    }

    /** By the names the forms of {@code forms/dunning} use. */
    public Map<String, Object> of(CaseId id, Locale language) {
        var summary = book.find(id).orElseThrow(() -> new UnknownCase(id));
        var page = new HashMap<String, Object>();
        page.put("customerCard", customerCard(summary, language));
        page.put("why", why(id, language));
        page.put("openItems", openItems(id, language));
        page.put("history", history(CustomerNo.of(summary.customerNo()), id, language));
        page.put("letterLink", letterLink(id, language));
        page.put(
                "evidenceLink",
                "[%s](/api/cases/%s/evidence)".formatted(words.say(language, "dunning.page.evidence"), id));
        return page;
    }

    /** Why whoever decides what becomes of the debt is asked, in words; empty before anybody is. */
    public String whyDeciders(CaseId id, Locale language) {
        return whyYou(id, Levels.DECIDERS, language);
    }

    /** The decision that waits for a second signature, with its reason, in words; empty where none does. */
    public String decisionToSign(CaseId id, Locale language) {
        return decisions
                .last(id)
                .filter(it -> it.answer() == null)
                .map(it -> words.say(
                        language,
                        "dunning.page.toCountersign",
                        inWords(it.outcome(), language),
                        Words.plain(it.by()),
                        words.day(it.on()),
                        Words.plain(it.note())))
                .orElse("");
    }

    /** Why the last decision was not countersigned, in words; empty where it was, or none needed it. */
    public String objection(CaseId id, Locale language) {
        return decisions
                .last(id)
                .filter(it -> it.answer() != null && !it.answer().signed())
                .map(it -> words.say(
                        language,
                        "dunning.page.notCountersigned",
                        words.day(it.answer().on()),
                        inWords(it.outcome(), language),
                        Words.plain(it.answer().by()),
                        Words.plain(it.answer().note())))
                .orElse("");
    }

    private String inWords(CollectionsOutcome outcome, Locale language) {
        return words.say(language, "DecideOnCollections.Field_CollectionsOutcome." + outcome);
    }

    /** Why whoever agrees on a payment plan is asked, in words; empty before anybody is. */
    public String whyPlanners(CaseId id, Locale language) {
        return whyYou(id, PlanRules.LIMITS, language);
    }

    /** The same for whoever reads it afterwards, a sentence a line. */
    List<String> whichDeciders(CaseId id, Locale language) {
        return because(id, Levels.DECIDERS, "dunning.evidence.decidedBy", language);
    }

    private String whyYou(CaseId id, String table, Locale language) {
        return String.join("\n\n", because(id, table, "dunning.rest.whyYou", language));
    }

    private List<String> because(CaseId id, String table, String sentence, Locale language) {
        return rulings.last(id, table).stream()
                .map(verdict -> words.say(
                        language,
                        sentence,
                        words.reason(language, verdict, verdict.rules().get(0)),
                        words.say(language, "dunning.page.table." + verdict.table()),
                        verdict.version()))
                .distinct()
                .toList();
    }

    /** What back office has before it when it triages the old debt of an import. */
    public Map<String, Object> ofTriage(UUID importId, Locale language) {
        var cases = book.oldDebtOf(importId);
        var rows = new ArrayList<Map<String, Object>>();
        var candidates = new ArrayList<Map<String, Object>>();
        for (var old : cases) {
            var name = old.customerName() == null ? old.customerNo() : old.customerName();
            var days = EffectiveDays.of(old.oldestDue(), book.today(), settings.graceDays(), List.of());
            rows.add(Map.of(
                    "customer", name + " (" + old.customerNo() + ")",
                    "overdue", words.money(language, old.overdue(), old.currency()),
                    "oldest", words.day(old.oldestDue()),
                    "level", Math.max(old.level(), old.noticedLevel()),
                    "byDays", levels.base(days.value())));
            var candidate = Map.<String, Object>of("value", old.customerNo(), "label", name + " · " + old.customerNo());
            if (!candidates.contains(candidate)) {
                candidates.add(candidate);
            }
        }
        return Map.of(
                "triageCard", words.say(language, "dunning.page.triage", cases.size()),
                "oldDebt", rows,
                "candidates", candidates);
    }

    /** What an answer about a case rests on, by what it is called: how much is overdue, on which items, and the level. */
    public Map<String, String> facts(CaseId id, Locale language) {
        var file = files.of(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                "dunning.fact.overdue",
                words.money(language, file.overdue(), file.delay().currency()));
        facts.put(
                "dunning.fact.items",
                file.reckoning().items().stream()
                        .map(Reckoned::item)
                        .map(item ->
                                item.instalment() == 1 ? item.invoiceNo() : item.invoiceNo() + "/" + item.instalment())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        facts.put("dunning.fact.level", Integer.toString(file.delay().level()));
        return facts;
    }

    /** What the list of tasks shows of a case. */
    public Map<String, Object> card(CaseId id, Locale language) {
        var file = files.of(id);
        return Map.of(
                "customerName", file.customer().name(),
                "overdueNet", words.money(language, file.overdue(), file.delay().currency()),
                "level", file.delay().level());
    }

    /** What the list of tasks shows of a triage. */
    public Map<String, Object> triageCard(UUID importId, Locale language) {
        return Map.of(
                "customerName",
                words.say(
                        language,
                        "dunning.page.triageCases",
                        book.oldDebtOf(importId).size()));
    }

    /** What the last look at the case decided, and why, a sentence a line; empty before the first. */
    public List<String> reasons(CaseId id, Locale language) {
        return book.standing(id)
                .map(standing -> explanation.of(standing, language))
                .orElse(List.of());
    }

    /** The steps of a case, each with the reasons for which it was chosen, as they were stored with it. */
    public List<StepTaken> steps(CaseId id, Locale language) {
        return book.steps(id).stream()
                .map(step -> new StepTaken(
                        step.episode(),
                        step.level(),
                        step.action(),
                        step.chosenOn(),
                        step.doneOn(),
                        explanation.of(step.standing(), language)))
                .toList();
    }

    /**
     * A step and why it was chosen.
     *
     * @param doneOn null while it is being taken
     */
    public record StepTaken(
            int episode,
            int level,
            StepAction action,
            LocalDate chosenOn,
            LocalDate doneOn,
            List<String> explanation) {}

    /** What was agreed about the debt, a sentence a line. */
    List<String> agreed(CaseId id, Locale language) {
        return Stream.concat(
                        promisesAndDisputes.getObject().linesOf(id, language).stream(),
                        holdsAndTerms.getObject().linesOf(id, language).stream())
                .toList();
    }

    private String customerCard(CaseSummary summary, Locale language) {
        var customer = portfolio.customer(CustomerNo.of(summary.customerNo()));
        var card = new StringBuilder("### ")
                .append(Words.plain(customer.name()))
                .append(" (")
                .append(Words.plain(customer.no().value()))
                .append(")\n\n");
        card.append(words.say(
                language,
                "dunning.page.customer",
                words.say(language, "dunning.segment." + customer.segment()),
                customer.riskClass() == null ? "–" : customer.riskClass(),
                Words.plain(orDash(customer.phone())),
                Words.plain(orDash(customer.email()))));
        portfolio
                .primaryOf(customer.no(), book.today())
                .map(officer -> words.say(language, "dunning.page.officer", Words.plain(officer.name())))
                .or(() -> vacancies.inWords(customer.no(), language).map(Words::plain))
                .ifPresent(officer -> card.append(" · ").append(officer));
        card.append("\n\n**").append(owed(summary, language)).append("**");
        if (summary.creditHold()) {
            card.append("\n\n").append(words.say(language, "dunning.page.creditHold"));
        }
        var accrued = charges.of(files.of(summary.id()), language);
        if (!accrued.isEmpty()) {
            card.append("\n\n").append(accrued);
        }
        card.append("\n\n").append(past(summary.id(), language));
        return card.toString();
    }

    /** How the customer has paid so far, in a sentence. */
    private String past(CaseId id, Locale language) {
        var file = files.of(id);
        var late = file.books().weightedDaysLate(file.day(), settings.memoryMonths());
        return words.say(
                language,
                "dunning.page.past",
                file.paymentScore() == null ? "–" : file.paymentScore(),
                late.map(days -> words.number(language, days)).orElse("–"),
                file.reckoning().promises(Promise.Status.KEPT),
                file.reckoning().promises(Promise.Status.PARTLY),
                file.reckoning().promises(Promise.Status.BROKEN),
                files.topLevelOf(file.delay().customer(), file.day()),
                settings.memoryMonths());
    }

    /** As of now, which may be less or more than when the step was chosen. */
    private String owed(CaseSummary summary, Locale language) {
        var now = files.of(summary.id()).reckoning();
        var reference = StepDesk.shortReference(summary.id());
        return now.oldestDue() == null
                ? words.say(language, "dunning.page.nothingOwed", summary.level(), reference)
                : words.say(
                        language,
                        "dunning.page.owed",
                        words.money(language, now.overdue(), summary.currency()),
                        words.day(now.oldestDue()),
                        summary.level(),
                        reference);
    }

    private String why(CaseId id, Locale language) {
        var said = new StringBuilder("**")
                .append(words.say(language, "dunning.page.why"))
                .append("**\n");
        reasons(id, language).forEach(line -> said.append("\n- ").append(line));
        agreed(id, language).forEach(line -> said.append("\n- ").append(line));
        var delay = book.find(id).orElseThrow();
        said.append("\n- ")
                .append(
                        delay.lastNoticeOn() == null
                                ? words.say(language, "dunning.why.first")
                                : words.say(
                                        language,
                                        "dunning.why.last",
                                        words.day(delay.lastNoticeOn()),
                                        delay.payBy() == null ? "–" : words.day(delay.payBy())));
        earlier(id, language, said);
        return said.toString();
    }

    /** What was done so far, each step with the reasons it had on its day. */
    private void earlier(CaseId id, Locale language, StringBuilder said) {
        var today = book.standing(id).map(Standing::day).orElse(null);
        var before = book.steps(id).stream()
                .filter(step -> !step.standing().day().equals(today))
                .toList();
        if (!before.isEmpty()) {
            said.append("\n\n**")
                    .append(words.say(language, "dunning.page.whyThen"))
                    .append("**\n");
        }
        for (var step : before) {
            said.append("\n- ")
                    .append(words.say(
                            language,
                            "dunning.page.stepThen",
                            words.day(step.chosenOn()),
                            step.level(),
                            words.say(language, "dunning.evidence.action." + step.action()),
                            String.join(" ", explanation.of(step.standing(), language))));
        }
    }

    private List<Map<String, Object>> openItems(CaseId id, Locale language) {
        return files.of(id).reckoning().items().stream()
                .map(Reckoned::item)
                .map(item -> Map.<String, Object>of(
                        "invoice",
                                item.instalment() == 1 ? item.invoiceNo() : item.invoiceNo() + "/" + item.instalment(),
                        "due", words.day(item.dueDate()),
                        "days", item.daysPastDue(),
                        "amount", words.money(language, item.amount(), item.currency()),
                        "open", words.money(language, item.open(), item.currency())))
                .toList();
    }

    private List<Map<String, Object>> history(CustomerNo customer, CaseId id, Locale language) {
        return book.history(id).stream()
                .map(event -> Map.<String, Object>of(
                        "when",
                        words.day(event.day()),
                        "what",
                        words.say(language, "dunning.event." + event.what(), event.level()),
                        "who",
                        actors.of(customer, event, language),
                        "note",
                        event.note() == null ? "" : event.note()))
                .toList();
    }

    private String letterLink(CaseId id, Locale language) {
        return notices.about(id.toString()).stream()
                .filter(notice -> notice.channel() == StoredNotice.Channel.LETTER)
                .findFirst()
                .map(letter ->
                        "[%s](/api/notices/%s/pdf)".formatted(words.say(language, "dunning.page.letter"), letter.id()))
                .orElse("");
    }

    private static String orDash(String text) {
        return text == null ? "–" : text;
    }
}
