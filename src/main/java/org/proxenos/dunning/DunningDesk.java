package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which a payment delay is assessed, the next step chosen, and what people decide is noted. Everything is
 * computed anew from the ledger each time; nothing is counted (rules 4.1 to 4.3).
 */
@Service
@Transactional
public class DunningDesk {

    private final PaymentDelays delays;
    private final CaseFiles files;
    private final Levels levels;
    private final Agenda agenda;
    private final Turns turns;
    private final Insolvencies insolvencies;
    private final Rates rates;
    private final RatesDesk missingRates;
    private final DunningSettings settings;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher announcements;

    DunningDesk(
            PaymentDelays delays,
            CaseFiles files,
            Levels levels,
            Agenda agenda,
            Turns turns,
            Insolvencies insolvencies,
            Rates rates,
            RatesDesk missingRates,
            DunningSettings settings,
            BusinessCalendar calendar,
            ApplicationEventPublisher announcements) {
        this.delays = delays;
        this.files = files;
        this.levels = levels;
        this.agenda = agenda;
        this.turns = turns;
        this.insolvencies = insolvencies;
        this.rates = rates;
        this.missingRates = missingRates;
        this.settings = settings;
        this.calendar = calendar;
        this.announcements = announcements;
    }

    /**
     * Reads the books and the agreements for a case: is anything overdue, and may any of it be followed up today?
     * (rules 4.3)
     */
    public Situation assess(CaseId id) {
        var file = files.of(id);
        file.delay().seen(file);
        if (file.hasSiblings()) {
            turns.waitNoLonger(id);
        }
        if (file.overdue().signum() == 0) {
            return Situation.SETTLED;
        }
        var tolerance = rates.toleranceIn(file.delay().currency(), file.day());
        if (tolerance.isEmpty()) {
            missingRates.report(RateKind.EXCHANGE, file.delay().currency());
            return unmoved(file, Look.withoutRate(file));
        }
        if (file.overdue().compareTo(tolerance.get()) <= 0) {
            return unmoved(file, Look.settled(tolerance.get()));
        }
        return isWorthAStep(file)
                ? Situation.OVERDUE
                : unmoved(file, Look.frozen(file, minimumOf(file), instalmentsOf(file)));
    }

    /** Also a look after which nothing is done says why. */
    private Situation unmoved(CaseFile file, Look look) {
        var delay = file.delay();
        var fell = delay.lastLook().map(Standing::fell).orElse(null);
        delay.standsAt(Standing.unmoved(file, look.afterFalling(fell)));
        return look.situation();
    }

    private List<LocalDate> instalmentsOf(CaseFile file) {
        return file.agreed().plans().stream()
                .filter(plan -> PlanState.of(plan, file, settings).outcome() == PlanOutcome.RUNNING)
                .flatMap(plan -> plan.instalments().stream())
                .map(Instalment::date)
                .filter(date -> !date.isBefore(file.day()))
                .toList();
    }

    /**
     * Determines the level and says whether it calls for a step now: the customer has not been told at this level, was
     * not disturbed lately, whatever the currency, and the last pay-by date is past (rules 4.2, A11, A12).
     */
    public boolean determineLevel(CaseId id) {
        var file = files.of(id);
        var delay = file.delay();
        delay.climbsFrom(file.noticedLevel());
        var now = standing(file);
        var fell = fall(delay, now);
        var waits = waits(file, now.level());
        delay.standsAt(now.found(Look.overdue(fell, waits.orElse(null))));
        return waits.isEmpty() && turns.isTurnOf(file);
    }

    private Optional<Look.Wait> waits(CaseFile file, int level) {
        var delay = file.delay();
        var told = level <= delay.noticedLevel();
        var spaced = Optional.ofNullable(delay.lastNoticeOn())
                .map(last -> spacedAfter(delay))
                .filter(file.day()::isBefore);
        var patient = Optional.ofNullable(delay.payBy())
                .map(payBy -> patientUntil(delay))
                .filter(file.day()::isBefore);
        return told || spaced.isPresent() || patient.isPresent()
                ? Optional.of(new Look.Wait(told, spaced.orElse(null), patient.orElse(null)))
                : Optional.empty();
    }

    /** Remembered until the level moves again. */
    private static Look.Fall fall(PaymentDelay delay, Standing now) {
        var before = delay.lastLook();
        if (now.level() == delay.level() || before.isEmpty()) {
            return before.map(Standing::fell).orElse(null);
        }
        return now.level() > delay.level()
                ? null
                : new Look.Fall(
                        delay.level(),
                        before.get().day(),
                        before.map(Standing::parts).map(Standing.Parts::invoice).orElse(null),
                        now.parts().invoice());
    }

    /** Asks the table what is to be done at the case's level, and notes it as the step being taken. */
    public StepAction chooseStep(CaseId id) {
        var file = files.of(id);
        var delay = file.delay();
        var known = delays.step(id, delay.episode(), delay.level());
        if (known.isPresent()) {
            known.get().standing().says("DunningAction").ifPresent(verdict -> says(delay, verdict));
            return resume(known.get());
        }
        var verdict = levels.action(
                delay.level(),
                file.customer().segment().name(),
                file.reckoning().terms());
        says(delay, verdict);
        var action = StepAction.valueOf(verdict.text("action"));
        if (action != StepAction.NONE) {
            delays.put(new DunningStep(
                    UUID.randomUUID(),
                    id,
                    delay.episode(),
                    delay.level(),
                    action,
                    verdict.number("dueBd"),
                    verdict.number("payByDays"),
                    DunningStep.Status.CHOSEN,
                    file.day(),
                    null,
                    0,
                    verdict.number("vetoBd") == null,
                    delay.standing().toText()));
        }
        return action;
    }

    private static void says(PaymentDelay delay, Verdict verdict) {
        delay.standsAt(delay.standing().with(verdict));
    }

    /** The date on which the case is to be looked at again at the latest, noted in the case (rules 4.2). */
    public LocalDate planNextCheck(CaseId id) {
        var file = files.of(id);
        var delay = file.delay();
        var today = file.day();
        var candidates = Stream.of(
                        Stream.of(today.plusDays(settings.recheckDays())),
                        agenda.datesOf(file),
                        waitsForAnotherDecision(file) ? Stream.of(today.plusDays(1)) : Stream.<LocalDate>of(),
                        Stream.ofNullable(delay.lastNoticeOn()).map(last -> spacedAfter(delay)),
                        turns.nextTurn(file).stream(),
                        Stream.ofNullable(delay.payBy()).map(payBy -> patientUntil(delay)),
                        nextThreshold(file).stream())
                .flatMap(dates -> dates);
        var next = candidates.filter(day -> day.isAfter(today)).min(Comparator.naturalOrder());
        delay.checkAgainOn(next.orElseThrow());
        return next.get();
    }

    /** Ends the case and says whether the customer deserves thanks. */
    public boolean close(CaseId id, CaseStatus ending) {
        var delay = delays.get(id);
        if (ending == CaseStatus.CLEARED) {
            var tolerance = rates.toleranceIn(delay.currency(), calendar.today());
            unmoved(files.of(id), Look.settled(tolerance.orElse(settings.minimum())));
        }
        if (ending == CaseStatus.CLEARED && delay.creditHold()) {
            release(id, null, CreditHolds.Reason.CLEARED);
        }
        delay.close(ending, calendar.today());
        files.record(id, "CLOSED_" + ending, null, null);
        announcements.publishEvent(new CaseClosed(id, ending));
        return ending == CaseStatus.CLEARED && delay.topLevel() >= settings.thanksFromLevel();
    }

    /**
     * Why a step that is about to disturb the customer would do wrong by now; asked again whenever one is about to (A7).
     *
     * @return empty while it is wanted
     */
    Optional<Unwanted> whyUnwanted(CaseId id) {
        var file = files.readAgain(id);
        if (file.delay().status() != CaseStatus.OPEN) {
            return Optional.of(Unwanted.CLOSED);
        }
        if (insolvencies.of(file.delay().customer()).isPresent()) {
            return Optional.of(Unwanted.INSOLVENT);
        }
        if (!isWorthAStep(file)) {
            return Optional.of(
                    file.overdue().compareTo(minimumOf(file)) > 0 ? Unwanted.FOLLOW_UP_RESTS : Unwanted.MONEY_CAME);
        }
        return standing(file).level() < step(id).level() ? Optional.of(Unwanted.TOO_HARSH) : Optional.empty();
    }

    /**
     * Whether the case, as it is now, still calls for the step being taken, and the customer has not heard of another
     * currency meanwhile.
     */
    public boolean isStillWanted(CaseId id) {
        return whyUnwanted(id).isEmpty() && turns.isFree(files.of(id));
    }

    /** The credit hold proposed at this level is in force from now on (A16). */
    public void applyCreditHold(CaseId id) {
        var delay = delays.get(id);
        var waited = delay.creditHold();
        delay.hold();
        files.record(id, "CREDIT_HOLD_APPLIED", null, null);
        if (!waited) {
            announcements.publishEvent(new CreditHoldChanged(id, delay.customer(), true, CreditHolds.Reason.GRANTED));
        }
    }

    /** A manager's reversal has reached the case. */
    public void releaseCreditHold(CaseId id) {
        if (delays.get(id).creditHold()) {
            release(id, null, CreditHolds.Reason.REVERSED);
        }
    }

    /** Business days allowed for the step being taken. */
    public int daysForStep(CaseId id) {
        return step(id).dueBd();
    }

    /** The step being taken. */
    public StepAction stepOf(CaseId id) {
        return step(id).action();
    }

    /** Business days the officer has to object to the step being taken; 0 when the officer is not asked. */
    public int vetoDaysOf(CaseId id) {
        var file = files.of(id);
        var verdict = levels.action(
                step(id).level(),
                file.customer().segment().name(),
                file.reckoning().terms());
        return verdict.number("vetoBd") == null ? 0 : verdict.number("vetoBd");
    }

    /**
     * Notes a manager's reversal of the credit hold and lets the case hear of it. Where the case is at work on something
     * else and hears of it only later, the customer's orders do not wait for that.
     */
    public Optional<Refusal> reverseCreditHold(CaseId id, String note, String by) {
        if (note == null || note.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        if (!delays.get(id).creditHold()) {
            return Optional.of(Refusal.because("dunning.refusal.noCreditHold"));
        }
        files.record(id, "CREDIT_HOLD_REVERSED", by, note);
        announcements.publishEvent(new CreditHoldReversed(id));
        if (delays.readAgain(id).creditHold()) {
            release(id, by, CreditHolds.Reason.REVERSED);
        }
        return Optional.empty();
    }

    /** Whether the ladder asks for that in the case now, and it is neither done nor held. */
    boolean isBeingTaken(CaseId id, StepAction action) {
        return delays.lastStep(id)
                .filter(step -> step.action() == action && step.status() == DunningStep.Status.CHOSEN)
                .isPresent();
    }

    DunningStep step(CaseId id) {
        return delays.lastStep(id).orElseThrow(() -> new IllegalStateException("No step is being taken in case " + id));
    }

    /**
     * The step being taken is done: items are noted with the level at which the customer has now been told of them, and
     * the next step waits for its time.
     */
    void stepIsDone(CaseId id, String by, String what, String note) {
        var file = files.of(id);
        var days = step(id).payByDays();
        tell(
                file,
                file.reckoning().free(),
                days == null ? null : calendar.today().plusDays(days));
        files.record(id, what, by, note);
    }

    /**
     * The same for a step that was a mail or a letter: the customer has been told of what is in it and of nothing else.
     *
     * @param payBy in it, or later
     */
    void stepIsDone(CaseId id, Demand demand, LocalDate payBy, String by, String what, String note) {
        var file = files.of(id);
        tell(
                file,
                file.reckoning().free().stream()
                        .filter(item -> demand.items().containsKey(item.key()))
                        .toList(),
                payBy);
        files.record(id, what, by, note);
    }

    private void tell(CaseFile file, List<Reckoned> items, LocalDate payBy) {
        var id = file.delay().id();
        var step = step(id);
        var today = calendar.today();
        var standing = step.standing();
        var told = new LinkedHashMap<ItemKey, Integer>();
        for (var item : items) {
            var edpd = item.days().value();
            var own = levels.clamp(
                    levels.base(edpd), standing.aggravation(), standing.relief(), edpd, settings.highestLevel());
            told.put(item.key(), Math.min(step.level(), own));
        }
        // One item carries the case, whatever raised it to this level.
        Reckoning.bearer(items).ifPresent(bearer -> told.put(bearer.key(), step.level()));
        files.told(id, told, today);
        file.delay().told(step.level(), today);
        if (payBy != null) {
            file.delay().expectsPaymentBy(payBy);
        }
        delays.put(step.as(DunningStep.Status.DONE, today));
    }

    /** The step being taken was no longer wanted: it waits, and counts neither as taken nor as vetoed. */
    void stepIsPutOff(CaseId id) {
        delays.put(step(id).as(DunningStep.Status.HELD, null));
    }

    void stepIsHeld(CaseId id) {
        delays.put(step(id).heardTheOfficer().as(DunningStep.Status.HELD, null));
    }

    private StepAction resume(DunningStep step) {
        if (step.status() == DunningStep.Status.DONE) {
            return StepAction.NONE;
        }
        delays.put(step.as(DunningStep.Status.CHOSEN, null));
        return step.action();
    }

    private void release(CaseId id, String by, CreditHolds.Reason reason) {
        delays.get(id).release();
        files.record(id, "CREDIT_HOLD_RELEASED", by, null);
        announcements.publishEvent(new CreditHoldChanged(id, delays.get(id).customer(), false, reason));
    }

    /** What the tables make of a case of which something may be followed up. */
    Standing standing(CaseFile file) {
        var bearer = file.reckoning().bearer().orElseThrow();
        var delay = new Levels.Delay(
                file.day(),
                file.net(),
                file.delay().currency(),
                bearer.item().dueDate(),
                bearer.days(),
                file.customer().riskClass(),
                file.customer().segment().name(),
                file.reckoning().brokenPromises(),
                file.paymentScore() == null ? settings.paymentScore().unknown() : file.paymentScore(),
                file.delay().leastLevel(),
                rates.inCompanyCurrency(file.net(), file.delay().currency(), file.day())
                        .orElse(file.net()));
        return levels.standing(delay, file.noticedLevel()).outOf(Standing.Parts.of(file));
    }

    /** A step was put off, and what it was put off for no longer holds. */
    private boolean waitsForAnotherDecision(CaseFile file) {
        return isWorthAStep(file)
                && delays.lastStep(file.delay().id())
                        .filter(step -> step.status() == DunningStep.Status.HELD)
                        .isPresent();
    }

    /** Whether more is free than anybody may be disturbed for. */
    private boolean isWorthAStep(CaseFile file) {
        return file.net().compareTo(minimumOf(file)) > 0;
    }

    private BigDecimal minimumOf(CaseFile file) {
        var minimum = file.reckoning().terms().minimum();
        var currency = file.delay().currency();
        return (minimum.compareTo(settings.minimum()) == 0
                        ? rates.toleranceIn(currency, file.day())
                        : rates.inCurrency(minimum, currency, file.day()))
                .orElse(minimum);
    }

    private LocalDate spacedAfter(PaymentDelay delay) {
        return delay.lastNoticeOn().plusDays(settings.daysBetweenNotices());
    }

    private LocalDate patientUntil(PaymentDelay delay) {
        return calendar.plusBusinessDays(delay.payBy(), settings.payByMargin());
    }

    /**
     * The next day on which the days alone would call for another level, if it is near. While nothing is effectively late,
     * another item than the one that carries the case may be the first to become so.
     */
    private Optional<LocalDate> nextThreshold(CaseFile file) {
        return file.reckoning().bearer().flatMap(bearer -> {
            var now = levels.base(bearer.days().value());
            return IntStream.rangeClosed(1, settings.recheckDays())
                    .filter(days -> levels.base(mostDaysIn(days, file)) > now)
                    .mapToObj(file.day()::plusDays)
                    .findFirst();
        });
    }

    private static int mostDaysIn(int days, CaseFile file) {
        return file.reckoning().free().stream()
                .mapToInt(item -> item.days().in(days))
                .max()
                .orElse(0);
    }
}
