package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.OwnAccount;
import org.proxenos.ledger.Ledger;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that keeps what lies with lawyers or an agency, or was written off, out of follow-up, and lets it be taken back
 * (A18; decision 0019).
 */
@Service
@Transactional
public class EndingDesk {

    /** Who may take a debt back. */
    public static final List<String> GROUPS = List.of("credit-risk", "accounting", "management");

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_REFERENCE = 64;

    private final CaseEndings endings;
    private final PaymentDelays delays;
    private final PaymentPlans plans;
    private final CaseFiles files;
    private final CaseBook book;
    private final Ledger ledger;
    private final Rates rates;
    private final DunningSettings settings;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;
    private final OwnAccount ownAccount;

    EndingDesk(
            CaseEndings endings,
            PaymentDelays delays,
            PaymentPlans plans,
            CaseFiles files,
            CaseBook book,
            Ledger ledger,
            Rates rates,
            DunningSettings settings,
            BusinessCalendar calendar,
            ApplicationEventPublisher announcements,
            OwnAccount ownAccount) {
        this.endings = endings;
        this.delays = delays;
        this.plans = plans;
        this.files = files;
        this.book = book;
        this.ledger = ledger;
        this.rates = rates;
        this.settings = settings;
        this.calendar = calendar;
        this.announcements = announcements;
        this.ownAccount = ownAccount;
    }

    /**
     * All that is overdue goes with the case, what is contested or promised as well; a plan for it no longer holds. While a
     * customer is insolvent everything rests anyway, and no longer than that.
     */
    @EventListener
    void on(CaseClosed closed) {
        if (closed.ending() == CaseStatus.CLEARED || closed.ending() == CaseStatus.INSOLVENT) {
            return;
        }
        var file = files.readAgain(closed.caseId());
        var items = new LinkedHashMap<ItemKey, BigDecimal>();
        file.books().openItems(file.day()).stream()
                .filter(item -> item.daysPastDue() > 0)
                .filter(item -> !file.agreed().isAway(ItemKey.of(item), file.day()))
                .forEach(item -> items.put(ItemKey.of(item), item.open()));
        file.agreed().plans().stream()
                .filter(plan -> PlanState.of(plan, file, settings).outcome() == PlanOutcome.RUNNING)
                .forEach(plan -> {
                    plans.end(plan.id(), file.day());
                    files.record(closed.caseId(), "PLAN_ENDED", null, null);
                });
        endings.add(new CaseEnding(
                closed.caseId(),
                file.delay().customer(),
                file.delay().currency(),
                closed.ending(),
                file.day(),
                null,
                items,
                null));
        delays.forgetWhatIsKnownOf(file.delay().customer());
        if (closed.ending() == CaseStatus.WRITTEN_OFF) {
            announcements.publishEvent(new DebtWrittenOff(closed.caseId()));
        }
    }

    /** How a case ended that was not paid; empty for others. */
    @Transactional(readOnly = true)
    public Optional<EndingSummary> of(CaseId id) {
        return endings.of(id).map(this::summary);
    }

    /** Those of a customer's that stand today, the oldest first. */
    List<EndingSummary> standing(CustomerNo customer, String currency) {
        return endings.of(List.of(customer), currency).stream()
                .filter(ending -> ending.standsOn(calendar.today()))
                .map(this::summary)
                .toList();
    }

    /**
     * What a case was about is followed up here again from today on, where it stood before it was decided on.
     *
     * @param reason why, for instance that the lawyer has returned the matter
     */
    public Optional<Refusal> recall(CaseId id, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.because("dunning.refusal.reasonTooLong", LONGEST_REASON)
                    .about("reason"));
        }
        book.lock(id);
        var today = calendar.today();
        var ending = endings.of(id).filter(it -> it.standsOn(today));
        if (ending.isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.nothingToRecall"));
        }
        endings.recall(id, today, by, reason.strip());
        files.record(id, "RECALLED", by, reason.strip());
        announcements.publishEvent(new DebtRecalled(id));
        delays.forgetWhatIsKnownOf(ending.get().customer());
        followUpAgain(id, by);
        return Optional.empty();
    }

    /**
     * The same, for whoever knows the customer and not the case.
     *
     * @param reference by which one of several is meant, as letters have it; null where there is only one
     */
    public Recorded recall(String customerNo, String currency, String reference, String reason, String by) {
        var meant = standing(CustomerNo.of(customerNo), currency).stream()
                .map(EndingSummary::caseId)
                .filter(id -> reference == null
                        || reference.isBlank()
                        || StepDesk.shortReference(id).equals(reference.strip().toUpperCase(Locale.ROOT)))
                .toList();
        if (meant.isEmpty()) {
            return new Recorded.Refused(Refusal.because("dunning.refusal.nothingToRecallFrom", customerNo, currency));
        }
        if (meant.size() > 1) {
            return new Recorded.Refused(Refusal.because(
                    "dunning.refusal.whichToRecall",
                    meant.stream().map(StepDesk::shortReference).collect(Collectors.joining(", "))));
        }
        return recall(meant.get(0), reason, by)
                .<Recorded>map(Recorded.Refused::new)
                .orElseGet(() -> new Recorded.As(meant.get(0).value()));
    }

    /** Accounting has posted a write-off. */
    public Optional<Refusal> posted(CaseId id, String reference, String by) {
        if (reference == null || reference.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.postingMissing"));
        }
        if (reference.strip().length() > LONGEST_REFERENCE) {
            return Optional.of(Refusal.because("dunning.refusal.postingTooLong", LONGEST_REFERENCE));
        }
        endings.posted(id, reference.strip(), calendar.today(), by);
        files.record(id, "WRITE_OFF_POSTED", by, reference.strip());
        return Optional.empty();
    }

    /** The debt joins the case that is open meanwhile, or gets one of its own. */
    private void followUpAgain(CaseId id, String by) {
        var old = files.readAgain(id);
        var former = old.delay();
        // The decision was the last step; it is to be made anew, and nothing below it is done twice.
        var told = Math.min(old.noticedLevel(), Math.max(0, former.noticedLevel() - 1));
        var open = book.openCase(former.customer(), former.currency()).map(CaseSummary::id);
        if (open.isPresent()) {
            files.remember(id, open.get(), told);
            files.record(open.get(), "RECALLED_HERE", by, StepDesk.shortReference(id));
            takeOverCreditHold(former, delays.get(open.get()));
            announcements.publishEvent(new AgreementsChanged(former.customer()));
            return;
        }
        if (rates.toleranceIn(former.currency(), old.day())
                .filter(it -> old.overdue().compareTo(it) > 0)
                .isEmpty()) {
            return;
        }
        var again = PaymentDelay.resumed(former, old.day(), told);
        delays.put(again);
        files.remember(id, again.id(), told);
        files.record(again.id(), "RECALLED_HERE", by, StepDesk.shortReference(id));
        takeOverCreditHold(former, again);
        delays.open(files.collect(List.of(again), old.day()));
        // Whoever takes a debt back need not be allowed to start what follows it up.
        ownAccount.call(() -> {
            announcements.publishEvent(new PaymentDelaysFound(List.of(again.id())));
            return again;
        });
    }

    private void takeOverCreditHold(PaymentDelay former, PaymentDelay now) {
        if (former.creditHold()) {
            former.release();
            now.hold();
            files.record(now.id(), "CREDIT_HOLD_RESTORED", null, null);
            // In this order, so that orders wait all the time.
            announcements.publishEvent(new CreditHoldChanged(now.id(), now.customer(), true, CreditHolds.Reason.MOVED));
            announcements.publishEvent(
                    new CreditHoldChanged(former.id(), former.customer(), false, CreditHolds.Reason.MOVED));
        }
    }

    private EndingSummary summary(CaseEnding ending) {
        var books = ledger.timeline(ending.customer(), ending.currency());
        var today = calendar.today();
        var lines = ending.items().entrySet().stream()
                .map(it -> new EndingSummary.Line(
                        it.getKey().invoiceNo(),
                        it.getKey().instalment(),
                        books.item(it.getKey().invoiceNo(), it.getKey().instalment())
                                .orElseThrow()
                                .dueDate(),
                        it.getValue(),
                        books.openOf(it.getKey().invoiceNo(), it.getKey().instalment(), today)))
                .sorted(Comparator.comparing(EndingSummary.Line::dueDate)
                        .thenComparing(EndingSummary.Line::invoiceNo)
                        .thenComparing(EndingSummary.Line::instalment))
                .toList();
        return new EndingSummary(
                ending.caseId(),
                ending.customer().value(),
                ending.currency(),
                ending.kind(),
                ending.from(),
                ending.until(),
                lines,
                lines.stream().map(EndingSummary.Line::open).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                ending.postedAs());
    }
}
