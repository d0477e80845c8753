package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
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
            Rates rates,
            RatesDesk missingRates,
            DunningSettings settings,
            BusinessCalendar calendar,
            ApplicationEventPublisher announcements) {
        this.delays = delays;
        this.files = files;
        this.levels = levels;
        this.agenda = agenda;
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
        file.delay().seen(file.reckoning());
        var tolerance = rates.toleranceIn(file.delay().currency(), file.day());
        if (tolerance.isEmpty()) {
            missingRates.report(RateKind.EXCHANGE, file.delay().currency());
            return Situation.FROZEN;
        }
        if (file.overdue().compareTo(tolerance.get()) <= 0) {
            return Situation.SETTLED;
        }
        return isWorthAStep(file) ? Situation.OVERDUE : Situation.FROZEN;
    }

    /**
     * Determines the level and says whether it calls for a step now: the customer has not been told at this level, was
     * not disturbed lately, and the last pay-by date is past (rules 4.2, A12).
     */
    public boolean determineLevel(CaseId id) {
        var file = files.of(id);
        var delay = file.delay();
        delay.climbsFrom(file.noticedLevel());
        delay.standsAt(standing(file));
        return delay.level() > delay.noticedLevel()
                && (delay.lastNoticeOn() == null || !file.day().isBefore(spacedAfter(delay)))
                && (delay.payBy() == null || !file.day().isBefore(patientUntil(delay)));
    }

    /** Asks the table what is to be done at the case's level, and notes it as the step being taken. */
    public StepAction chooseStep(CaseId id) {
        var file = files.of(id);
        var delay = file.delay();
        var known = delays.step(id, delay.episode(), delay.level());
        if (known.isPresent()) {
            return resume(known.get());
        }
        var verdict = levels.action(
                delay.level(),
                file.customer().segment().name(),
                file.reckoning().terms());
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
                    delay.standing().with(verdict).toText()));
        }
        return action;
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
        if (ending == CaseStatus.CLEARED && delay.creditHold()) {
            release(id, null, CreditHolds.Reason.CLEARED);
        }
        delay.close(ending, calendar.today());
        files.record(id, "CLOSED_" + ending, null, null);
        announcements.publishEvent(new CaseClosed(id, ending));
        return ending == CaseStatus.CLEARED && delay.topLevel() >= settings.thanksFromLevel();
    }

    /** Whether the money came in after all: a step that is about to disturb the customer asks once more. */
    public boolean isStillWanted(CaseId id) {
        var file = files.readAgain(id);
        return file.delay().status() == CaseStatus.OPEN && isWorthAStep(file);
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

    DunningStep step(CaseId id) {
        return delays.lastStep(id).orElseThrow(() -> new IllegalStateException("No step is being taken in case " + id));
    }

    /**
     * The step being taken is done: items are noted with the level at which the customer has now been told of them, and
     * the next step waits for its time.
     */
    void stepIsDone(CaseId id, String by, String what, String note) {
        var file = files.of(id);
        var step = step(id);
        var today = calendar.today();
        var standing = step.standing();
        var told = new LinkedHashMap<ItemKey, Integer>();
        for (var item : file.reckoning().free()) {
            var edpd = item.days().value();
            var own = levels.clamp(
                    levels.base(edpd), standing.aggravation(), standing.relief(), edpd, settings.highestLevel());
            told.put(item.key(), Math.min(step.level(), own));
        }
        // One item carries the case, whatever raised it to this level.
        file.reckoning().bearer().ifPresent(bearer -> told.put(bearer.key(), step.level()));
        files.told(id, told, today);
        file.delay().told(step.level(), today);
        if (step.payByDays() != null) {
            file.delay().expectsPaymentBy(today.plusDays(step.payByDays()));
        }
        delays.put(step.as(DunningStep.Status.DONE, today));
        files.record(id, what, by, note);
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

    private Standing standing(CaseFile file) {
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

    /** The next day on which the days alone would call for another level, if it is near. */
    private Optional<LocalDate> nextThreshold(CaseFile file) {
        return file.reckoning().bearer().flatMap(bearer -> {
            var now = levels.base(bearer.days().value());
            return IntStream.rangeClosed(1, settings.recheckDays())
                    .filter(days -> levels.base(bearer.days().in(days)) > now)
                    .mapToObj(file.day()::plusDays)
                    .findFirst();
        });
    }
}
