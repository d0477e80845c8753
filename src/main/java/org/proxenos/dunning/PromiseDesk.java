package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.ledger.Ledger;
import org.proxenos.ledger.LedgerChanged;
import org.proxenos.ledger.Timeline;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.Portfolio;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which promises to pay are recorded and judged (A9). What became of a promise follows from the ledger; what
 * is kept here is what was found out last.
 */
@Service
@Transactional
public class PromiseDesk {

    private final Promises promises;
    private final PromiseRules rules;
    private final Judgements judgements;
    private final CaseBook book;
    private final CaseFiles files;
    private final Ledger ledger;
    private final Notices notices;
    private final Portfolio portfolio;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;
    private final Words words;
    private final ApplicationEventPublisher announcements;
    private final Locale houseLanguage;

    PromiseDesk(
            Promises promises,
            PromiseRules rules,
            Judgements judgements,
            CaseBook book,
            CaseFiles files,
            Ledger ledger,
            Notices notices,
            Portfolio portfolio,
            BusinessCalendar calendar,
            DunningSettings settings,
            Words words,
            ApplicationEventPublisher announcements,
            @Value("${proxenos.language}") Locale houseLanguage) {
        this.promises = promises;
        this.rules = rules;
        this.judgements = judgements;
        this.book = book;
        this.files = files;
        this.ledger = ledger;
        this.notices = notices;
        this.portfolio = portfolio;
        this.calendar = calendar;
        this.settings = settings;
        this.words = words;
        this.announcements = announcements;
        this.houseLanguage = houseLanguage;
    }

    /**
     * Records a promise, if the rules allow it, and lets the house know so that somebody watches over it.
     *
     * @param instalments in the order of their dates
     * @param givenBy the customer's person who gave it, may be null
     * @param note may be null
     * @param by the user who takes it
     * @param byManager whether that user may grant more than an officer
     */
    public Recorded record(
            CaseId id, List<Instalment> instalments, String givenBy, String note, String by, boolean byManager) {
        var recorded = take(id, instalments, givenBy, note, by, byManager);
        if (recorded instanceof Recorded.As promise) {
            announcements.publishEvent(new PromiseMade(promise.id(), id));
        }
        return recorded;
    }

    /** As {@link #record}, for whoever is going to watch over the promise. */
    public Recorded take(
            CaseId id, List<Instalment> instalments, String givenBy, String note, String by, boolean byManager) {
        book.lock(id);
        var file = files.readAgain(id);
        var limits = rules.limits(file, byManager);
        var refusal = rules.check(file, instalments, limits);
        if (refusal.isPresent()) {
            return new Recorded.Refused(refusal.get());
        }
        var promise = new Promise(
                UUID.randomUUID(),
                id,
                file.delay().customer(),
                file.delay().currency(),
                calendar.today(),
                List.copyOf(instalments),
                blankAsNull(givenBy),
                blankAsNull(note),
                by,
                byManager,
                Promise.Status.RUNNING,
                null,
                Reasoning.write(limits));
        promises.add(promise);
        files.record(id, "PROMISE_MADE", by, inFigures(promise));
        changed(promise);
        return new Recorded.As(promise.id());
    }

    /** Why a promise would be refused now; until this transaction ends nobody else can change the answer. */
    public Optional<Refusal> check(CaseId id, List<Instalment> instalments, boolean byManager) {
        book.lock(id);
        var file = files.readAgain(id);
        return rules.check(file, instalments, rules.limits(file, byManager));
    }

    /** What can still be promised in a case: overdue, and neither contested nor promised already. */
    public BigDecimal free(CaseId id) {
        return rules.free(files.readAgain(id));
    }

    /** The promises of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<PromiseSummary> of(CaseId id) {
        return promises.of(id).stream().map(this::summary).toList();
    }

    /** @return empty if there is no such promise */
    @Transactional(readOnly = true)
    public Optional<PromiseSummary> find(UUID id) {
        return promises.find(id).map(this::summary);
    }

    /**
     * Finds out from the ledger what became of a promise, and notes it where it is news.
     *
     * @return what is known now
     */
    public PromiseOutcome judge(UUID id) {
        var promise = get(id);
        if (promise.status() == Promise.Status.WITHDRAWN) {
            return PromiseOutcome.WITHDRAWN;
        }
        var judged = judgements.of(promise, calendar.today());
        if (judged.status() != promise.status()) {
            promises.found(id, judged.status(), judged.settledOn());
            files.record(promise.caseId(), "PROMISE_" + judged.status(), null, inFigures(promise));
            changed(promise);
        }
        return PromiseOutcome.of(judged.status());
    }

    /**
     * The day on whose morning a promise is to be judged at the latest: the one after the next instalment's deadline, the
     * bank's days included.
     */
    @Transactional(readOnly = true)
    public LocalDate nextLook(UUID id) {
        var tomorrow = calendar.today().plusDays(1);
        return get(id).instalments().stream()
                .map(part -> judgements.deadline(part).plusDays(1))
                .filter(day -> !day.isBefore(tomorrow))
                .findFirst()
                .orElse(tomorrow);
    }

    /** A running promise no longer counts: neither as kept nor as broken. */
    public Optional<Refusal> withdraw(UUID id, String note, String by) {
        var promise = get(id);
        book.lock(promise.caseId());
        if (note == null || note.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("note"));
        }
        if (summary(promise).status() != PromiseOutcome.RUNNING) {
            return Optional.of(Refusal.because("dunning.refusal.promiseSettled"));
        }
        promises.found(id, Promise.Status.WITHDRAWN, calendar.today());
        files.record(promise.caseId(), "PROMISE_WITHDRAWN", by, note);
        announcements.publishEvent(new PromiseWithdrawn(id));
        changed(promise);
        return Optional.empty();
    }

    /**
     * The same for the promise that runs in a case, the oldest if a payment that was returned made a second one run again.
     *
     * @param note why it no longer holds
     * @return which promise it was
     */
    public Recorded withdrawRunning(CaseId id, String note, String by) {
        book.lock(id);
        var running = PromiseRules.running(files.readAgain(id));
        if (running.isEmpty()) {
            return new Recorded.Refused(Refusal.because("dunning.refusal.noPromiseRuns"));
        }
        var promise = running.get().id();
        return withdraw(promise, note, by)
                .<Recorded>map(Recorded.Refused::new)
                .orElseGet(() -> new Recorded.As(promise));
    }

    /** Tells the customer's officer by mail that a promise was broken; where there is none the history has to do. */
    public void informOfficer(UUID id) {
        var promise = get(id);
        var officer = portfolio.answersFor(promise.customer(), calendar.today());
        if (officer.isEmpty()) {
            files.record(promise.caseId(), "OFFICER_NOT_TOLD", null, null);
            return;
        }
        var customer = portfolio.customer(promise.customer());
        var model = new HashMap<String, Object>();
        model.put("news", words.say(houseLanguage, "dunning.note.promiseBroken"));
        model.put(
                "why",
                words.say(
                        houseLanguage,
                        "dunning.note.promiseBrokenWhy",
                        words.money(houseLanguage, promise.amount(), promise.currency()),
                        words.day(promise.madeOn()),
                        promise.instalments().stream()
                                .map(part -> words.day(part.date()) + ": "
                                        + words.money(houseLanguage, part.amount(), promise.currency()))
                                .collect(Collectors.joining(", "))));
        model.put("customerName", customer.name());
        model.put("customerNo", customer.no().value());
        var told = notices.send(new NoticeRequest(
                id + "/BROKEN",
                promise.caseId().toString(),
                officer.get().no().value(),
                officer.get().name(),
                officer.get().email(),
                houseLanguage,
                "InternalNews",
                model));
        files.record(promise.caseId(), told.done() ? "OFFICER_TOLD" : "OFFICER_NOT_TOLD", null, told.reason());
    }

    /** New documents: whoever waits for a promise hears if they settle it, and what was settled may run again. */
    @EventListener
    void on(LedgerChanged change) {
        promises.watched(calendar.today().minusDays(settings.resumeWithinDays())).stream()
                .collect(Collectors.groupingBy(Promise::currency))
                .forEach((currency, some) -> {
                    var customers = some.stream().map(Promise::customer).collect(Collectors.toSet());
                    var books = ledger.timelines(customers, currency);
                    some.forEach(promise -> lookAgain(promise, books.get(promise.customer())));
                });
    }

    private void lookAgain(Promise promise, Timeline books) {
        var now = judgements.of(promise, books, calendar.today()).status();
        if (now == promise.status()) {
            return;
        }
        if (promise.status() == Promise.Status.RUNNING) {
            announcements.publishEvent(new PromiseSettledByLedger(promise.id()));
        } else if (judge(promise.id()) == PromiseOutcome.RUNNING) {
            announcements.publishEvent(new PromiseMade(promise.id(), promise.caseId()));
        }
    }

    private PromiseSummary summary(Promise promise) {
        var judged = judgements.of(promise, calendar.today());
        return new PromiseSummary(
                promise.id(),
                promise.caseId(),
                promise.customer().value(),
                promise.currency(),
                promise.madeOn(),
                promise.instalments(),
                promise.givenBy(),
                promise.note(),
                promise.recordedBy(),
                promise.byManager(),
                PromiseOutcome.of(judged.status()),
                judged.settledOn(),
                judged.paid(),
                judged.remaining());
    }

    private Promise get(UUID id) {
        return promises.find(id).orElseThrow(() -> new IllegalArgumentException("There is no promise " + id));
    }

    private void changed(Promise promise) {
        announcements.publishEvent(new AgreementsChanged(promise.customer()));
    }

    private static String inFigures(Promise promise) {
        return promise.instalments().stream()
                .map(part -> "%s %s (%s)".formatted(part.amount().toPlainString(), promise.currency(), part.date()))
                .collect(Collectors.joining(", "));
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
