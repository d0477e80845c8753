package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.ledger.Ledger;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of promises, payment plans and disputes: on the tasks about them, and as lines on the page of a case. */
@Service
@Transactional(readOnly = true)
public class AgreementPage {

    private final Promises promises;
    private final PaymentPlans plans;
    private final Disputes disputes;
    private final Judgements judgements;
    private final DisputeRules rules;
    private final CaseFiles files;
    private final CaseBook book;
    private final CasePage cases;
    private final Ledger ledger;
    private final Notices notices;
    private final DunningSettings settings;
    private final Words words;

    AgreementPage(
            Promises promises,
            PaymentPlans plans,
            Disputes disputes,
            Judgements judgements,
            DisputeRules rules,
            CaseFiles files,
            CaseBook book,
            CasePage cases,
            Ledger ledger,
            Notices notices,
            DunningSettings settings,
            Words words) {
        this.promises = promises;
        this.plans = plans;
        this.disputes = disputes;
        this.judgements = judgements;
        this.rules = rules;
        this.files = files;
        this.book = book;
        this.cases = cases;
        this.ledger = ledger;
        this.notices = notices;
        this.settings = settings;
        this.words = words;
    }

    /** The page of a task about a dispute, by the names the forms of {@code forms/dunning} use. */
    public Map<String, Object> ofDispute(UUID id, Locale language) {
        var dispute = get(id);
        var page = new HashMap<>(cases.of(dispute.caseId(), language));
        page.put("disputeCard", disputeCard(dispute, language));
        page.put("whyYou", whyYou(dispute, language));
        page.put("creditCard", creditCard(dispute, language));
        return page;
    }

    /** What the list of tasks shows of a dispute. */
    public Map<String, Object> card(UUID disputeId, Locale language) {
        return cases.card(get(disputeId).caseId(), language);
    }

    /** Every promise, every payment plan and every dispute of a case in a sentence, the oldest first; nothing in them is markup. */
    public List<String> linesOf(CaseId id, Locale language) {
        var lines = new ArrayList<String>();
        promises.of(id).forEach(promise -> lines.add(line(promise, language)));
        plans.of(id).forEach(plan -> lines.add(line(plan, language)));
        disputes.of(id).forEach(dispute -> lines.add(line(dispute, language)));
        return lines;
    }

    /** What an officer on the phone may choose from when the customer contests something: {@code value} and {@code label}. */
    public List<Map<String, Object>> contestable(CaseId id, Locale language) {
        var file = files.of(id);
        return file.books().openItems(file.day()).stream()
                .filter(item -> rules.free(file, ItemKey.of(item)).signum() > 0)
                .map(item -> Map.<String, Object>of(
                        "value",
                        ItemKey.of(item).asText(),
                        "label",
                        words.say(
                                language,
                                "dunning.dispute.choice",
                                ItemKey.of(item).inWords(),
                                words.day(item.dueDate()),
                                words.money(language, rules.free(file, ItemKey.of(item)), item.currency()))))
                .toList();
    }

    /** Why a promise was allowed, in a sentence. */
    public String whyAllowed(UUID promiseId, Locale language) {
        var promise = promises.find(promiseId)
                .orElseThrow(() -> new IllegalArgumentException("There is no promise " + promiseId));
        var verdict = Reasoning.read(promise.explanation());
        var rule = verdict.rules().get(0);
        return words.say(language, "dunning.promise.why", words.reason(language, verdict, rule), verdict.version());
    }

    /** Why a payment plan was allowed, in a sentence; null for plans from before there was a table. */
    public String whyPlanned(UUID planId, Locale language) {
        var plan = plans.find(planId).orElseThrow(() -> new IllegalArgumentException("There is no plan " + planId));
        if (plan.explanation() == null) {
            return null;
        }
        var verdict = Reasoning.read(plan.explanation());
        var rule = verdict.rules().get(0);
        return words.say(language, "dunning.plan.why", words.reason(language, verdict, rule), verdict.version());
    }

    /** Why a dispute is with those who look into it, in a sentence. */
    public String whyInvestigated(UUID disputeId, Locale language) {
        return whyYou(get(disputeId), language);
    }

    private String disputeCard(Dispute dispute, Locale language) {
        var books = ledger.timeline(dispute.customer(), dispute.currency());
        var item = dispute.item();
        var open = books.openOf(item.invoiceNo(), item.instalment(), book.today());
        var card = new StringBuilder("#### ")
                .append(words.say(
                        language,
                        "dunning.dispute.card",
                        money(language, dispute.amount(), dispute),
                        Words.plain(item.inWords()),
                        reason(dispute, language)));
        card.append("\n\n")
                .append(words.say(
                        language,
                        "dunning.dispute.raised",
                        words.day(dispute.raisedOn()),
                        Words.plain(dispute.raisedBy()),
                        money(language, open, dispute)));
        if (dispute.note() != null) {
            card.append("\n\n> ").append(Words.plain(dispute.note()).replace("\n", "\n> "));
        }
        if (open.compareTo(dispute.amount()) < 0) {
            card.append("\n\n**")
                    .append(words.say(
                            language,
                            "dunning.dispute.paidMeanwhile",
                            money(language, open, dispute),
                            money(language, dispute.amount(), dispute)))
                    .append("**");
        }
        return card.toString();
    }

    private String whyYou(Dispute dispute, Locale language) {
        var verdict = Reasoning.read(dispute.explanation());
        var rule = verdict.rules().get(0);
        return words.say(
                language,
                "dunning.dispute.whyYou",
                words.reason(language, verdict, rule),
                verdict.version(),
                verdict.number("slaBd"));
    }

    private String creditCard(Dispute dispute, Locale language) {
        return words.say(
                language,
                "dunning.dispute.credit",
                money(language, dispute.accepted(), dispute),
                Words.plain(dispute.item().inWords()),
                Words.plain(dispute.finding()));
    }

    private String line(Promise promise, Locale language) {
        var judged = judgements.of(promise, book.today());
        return words.say(
                language,
                "dunning.promise.line." + judged.status(),
                words.day(promise.madeOn()),
                words.money(language, promise.amount(), promise.currency()),
                promise.instalments().stream()
                        .map(part -> words.day(part.date()))
                        .collect(Collectors.joining(", ")),
                words.money(language, judged.remaining(), promise.currency()),
                words.money(language, judged.paid().min(promise.amount()), promise.currency()),
                words.day(judged.settledOn()));
    }

    private String line(PaymentPlan plan, Locale language) {
        var state = PlanState.of(plan, files.of(plan.caseId()), settings);
        var parts = plan.instalments();
        return words.say(
                        language,
                        "dunning.plan.line." + state.outcome(),
                        words.day(plan.agreedOn()),
                        words.money(language, plan.amount(), plan.currency()),
                        words.day(parts.get(parts.size() - 1).date()),
                        words.money(language, state.remaining(), plan.currency()),
                        words.day(state.over()))
                + toPost(plan.id(), "dunning.plan.toPost", language);
    }

    private String line(Dispute dispute, Locale language) {
        return words.say(
                        language,
                        "dunning.dispute.line." + dispute.status(),
                        words.day(dispute.raisedOn()),
                        money(language, dispute.amount(), dispute),
                        dispute.item().inWords(),
                        reason(dispute, language),
                        words.day(dispute.resolvedOn()),
                        money(language, dispute.accepted(), dispute))
                + creditNote(dispute, language)
                + toPost(dispute.id(), "dunning.dispute.toPost", language);
    }

    private String creditNote(Dispute dispute, Locale language) {
        return dispute.creditNoteNo() == null
                ? ""
                : " " + words.say(language, "dunning.dispute.creditNote", dispute.creditNoteNo());
    }

    private String toPost(UUID about, String key, Locale language) {
        return notices.about(about.toString()).stream()
                        .anyMatch(notice -> notice.status() == StoredNotice.Status.TO_POST)
                ? " " + words.say(language, key)
                : "";
    }

    private String reason(Dispute dispute, Locale language) {
        return words.say(language, "dunning.dispute.reason." + dispute.reason());
    }

    private String money(Locale language, BigDecimal amount, Dispute dispute) {
        return words.money(language, amount, dispute.currency());
    }

    private Dispute get(UUID id) {
        return disputes.find(id).orElseThrow(() -> new IllegalArgumentException("There is no dispute " + id));
    }
}
