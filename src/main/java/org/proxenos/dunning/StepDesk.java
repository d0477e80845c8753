package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.Verdict;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.Notices;
import org.proxenos.notification.StoredNotice;
import org.proxenos.portfolio.Assignments;
import org.proxenos.portfolio.Cover;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which steps are taken: reminders leave, calls and decisions are noted. Letters have a desk of their own. */
@Service
@Transactional
public class StepDesk {

    private final DunningDesk dunning;
    private final Levels levels;
    private final Rates rates;
    private final PaymentDelays delays;
    private final CaseFiles files;
    private final Notices notices;
    private final NoticeWriter writer;
    private final Demands demands;
    private final Portfolio portfolio;
    private final Assignments assignments;
    private final Cover cover;
    private final BusinessCalendar calendar;
    private final DunningSettings settings;
    private final PromiseDesk promises;
    private final DisputeDesk disputes;
    private final InternalNews news;
    private final Rulings rulings;
    private final CollectionsDecisions decisions;
    private final Evidence evidence;

    StepDesk(
            DunningDesk dunning,
            Levels levels,
            Rates rates,
            PaymentDelays delays,
            CaseFiles files,
            Notices notices,
            NoticeWriter writer,
            Demands demands,
            Portfolio portfolio,
            Assignments assignments,
            Cover cover,
            BusinessCalendar calendar,
            DunningSettings settings,
            PromiseDesk promises,
            DisputeDesk disputes,
            InternalNews news,
            Rulings rulings,
            CollectionsDecisions decisions,
            Evidence evidence) {
        this.dunning = dunning;
        this.levels = levels;
        this.rates = rates;
        this.delays = delays;
        this.files = files;
        this.notices = notices;
        this.writer = writer;
        this.demands = demands;
        this.portfolio = portfolio;
        this.assignments = assignments;
        this.cover = cover;
        this.calendar = calendar;
        this.settings = settings;
        this.promises = promises;
        this.disputes = disputes;
        this.news = news;
        this.rulings = rulings;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    /**
     * Sends the reminder of the step being taken, if it is still wanted. A retry never sends twice.
     *
     * @return what became of it; empty if the money has come in, or follow-up rests
     */
    public Optional<Delivery> sendReminder(CaseId id) {
        if (dunning.step(id).status() == DunningStep.Status.DONE || !dunning.isStillWanted(id)) {
            return Optional.empty();
        }
        var step = dunning.step(id);
        var demand = Demand.of(
                writer.mailKey(id), files.of(id).reckoning().free(), calendar.today(), null, step.payByDays());
        var delivery = notices.send(writer.mail(id, demand, "PaymentReminder"));
        if (delivery.status() != Delivery.Status.LATER) {
            demands.replace(step.id(), demand);
        }
        if (delivery.done()) {
            dunning.stepIsDone(id, demand, demand.payBy(), null, "REMINDER_SENT", null);
        }
        return Optional.of(delivery);
    }

    /** Whether somebody could pick up a phone instead (A11). */
    public boolean canBeCalled(CaseId id) {
        return files.of(id).customer().phone() != null;
    }

    /**
     * Back office has looked into a reminder that did not reach the customer, or of which nobody knows.
     *
     * @param arrived the customer has it after all, and it is not sent again
     */
    public void contactDataFixed(CaseId id, boolean arrived, String note, String by) {
        notices.about(id.toString()).stream()
                .filter(notice -> notice.status() == StoredNotice.Status.UNCERTAIN)
                .forEach(notice -> notices.checked(notice.id(), arrived, by));
        if (arrived) {
            demands.find(writer.mailKey(id))
                    .ifPresentOrElse(
                            demand -> dunning.stepIsDone(id, demand, demand.payBy(), by, "REMINDER_ARRIVED", note),
                            () -> dunning.stepIsDone(id, by, "REMINDER_ARRIVED", note));
        } else {
            files.record(id, "CONTACT_DATA_FIXED", by, note);
        }
    }

    /** Notes what a customer said on the phone and lets it have its effect. */
    public Optional<Refusal> recordCall(CaseId id, Call call) {
        var refusal = check(id, call);
        if (refusal.isPresent()) {
            return refusal;
        }
        var step = dunning.step(id);
        switch (call.outcome()) {
            case NO_ANSWER -> {
                var tried = step.calledInVain();
                delays.put(tried);
                if (tried.attempts() >= settings.callAttempts()) {
                    done(id, call);
                } else {
                    files.record(id, "CALL_NO_ANSWER", call.by(), call.note());
                }
            }
            case REFUSES -> {
                delays.get(id).deservesNextLevel();
                done(id, call);
            }
            case PROMISE -> {
                done(id, call);
                promises.record(id, call.promised(), call.givenBy(), call.note(), call.by(), call.byManager())
                        .id();
            }
            case PAID_ALREADY -> {
                done(id, call);
                pauseBusinessDays(id, Pause.Reason.PAYMENT_CHECK, settings.paymentCheckDays(), call);
            }
            case DISPUTE -> {
                done(id, call);
                disputes.raise(id, call.contest(), call.by()).id();
            }
            case CANNOT_PAY -> done(id, call);
        }
        return Optional.empty();
    }

    /** Whether the officer is to try again tomorrow. */
    public boolean shallCallAgain(CaseId id) {
        return dunning.step(id).status() != DunningStep.Status.DONE;
    }

    /** Accounting has looked for the payment the customer spoke of. */
    public void paymentChecked(CaseId id, boolean found, String note, String by) {
        files.record(id, found ? "PAYMENT_FOUND" : "PAYMENT_NOT_FOUND", by, note);
        if (!found) {
            tellThatNothingCame(id, note);
        }
    }

    /** Whoever was told "paid already" knows that it was not; without an answer they would say so to the customer again. */
    private void tellThatNothingCame(CaseId id, String note) {
        var delay = delays.get(id);
        var told = files.lastToRecord(id, "CALL_PAID_ALREADY")
                .flatMap(news::user)
                .or(() -> news.officerOf(delay.customer()))
                .filter(reader -> news.tell(
                        reader,
                        dunning.step(id).key() + "/NOT-FOUND/" + calendar.today(),
                        id,
                        delay.customer(),
                        news.say("dunning.note.paymentNotFound"),
                        news.say("dunning.note.paymentNotFoundWhy", isBlank(note) ? "–" : note)))
                .isPresent();
        files.record(id, told ? "OFFICER_TOLD" : "OFFICER_NOT_TOLD", null, null);
    }

    /** Whether the officer may hold the step back: the table allows it, and it has not been asked at this level. */
    public boolean mayOfficerObject(CaseId id) {
        return !dunning.step(id).vetoed();
    }

    /** The officer lets the step go out. */
    public void letGo(CaseId id, String note, String by) {
        delays.put(dunning.step(id).heardTheOfficer());
        files.record(id, "OFFICER_AGREED", by, note);
    }

    /** The officer holds the step back for a few business days, once per level. */
    public Optional<Refusal> holdBack(CaseId id, LocalDate until, String note, String by) {
        if (isBlank(note)) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        var latest = calendar.plusBusinessDays(calendar.today(), settings.longestVeto());
        if (until == null || !until.isAfter(calendar.today()) || until.isAfter(latest)) {
            return Optional.of(Refusal.because("dunning.refusal.holdTooLong", latest));
        }
        dunning.stepIsHeld(id);
        pause(id, Pause.Reason.VETO, until, by, note);
        return Optional.empty();
    }

    /**
     * The sales manager's decision on a credit hold. Four eyes: whoever looks after the customer does not decide (A16).
     */
    public Optional<Refusal> decideOnCreditHold(CaseId id, boolean granted, String note, String by) {
        if (isBlank(note)) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        if (inCharge(id).map(Officer::userId).filter(by::equals).isPresent()) {
            return Optional.of(Refusal.because("dunning.refusal.fourEyes"));
        }
        dunning.stepIsDone(id, by, granted ? "CREDIT_HOLD_GRANTED" : "CREDIT_HOLD_DECLINED", note);
        return Optional.empty();
    }

    /** Nobody has decided on a credit hold in time. */
    public void creditHoldOverdue(CaseId id) {
        files.record(id, "CREDIT_HOLD_ESCALATED", null, null);
    }

    /** The end of the ladder (A18). Where the table asks for a second signature, nothing has an effect before it is there. */
    public Optional<Refusal> decideOnCollections(
            CaseId id, CollectionsOutcome outcome, LocalDate until, String note, String by) {
        if (isBlank(note)) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        var tooClose = tooCloseToDecide(id, by);
        if (tooClose.isPresent()) {
            return tooClose;
        }
        if (outcome == CollectionsOutcome.STOP) {
            var refusal = checkRest(until);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        if (outcome.isCountersigned() && countersignersOf(id).isPresent()) {
            decisions.add(id, outcome, note, by, calendar.today());
            files.record(id, "TO_COUNTERSIGN_" + outcome, by, note);
            return Optional.empty();
        }
        takeEffect(id, outcome, note, by);
        if (outcome == CollectionsOutcome.STOP) {
            pause(id, Pause.Reason.STOP, until, by, note);
        }
        return Optional.empty();
    }

    private void takeEffect(CaseId id, CollectionsOutcome outcome, String note, String by) {
        if (outcome.ending() == CaseStatus.OPEN) {
            // Whatever becomes of the rest or the plan, this decision has not been the last one.
            dunning.stepIsHeld(id);
            files.record(id, "COLLECTIONS_" + outcome, by, note);
        } else {
            dunning.stepIsDone(id, by, "COLLECTIONS_" + outcome, note);
            evidence.freeze(id, outcome);
        }
    }

    /** Whether the last decision on what becomes of the debt waits for a second signature. */
    public boolean awaitsCountersignature(CaseId id) {
        return decisions.last(id).filter(it -> it.answer() == null).isPresent();
    }

    /**
     * The second signature. With it the decision takes effect; without it whoever decides is asked again. Four eyes: not
     * whoever decided, and nobody who could not have decided either.
     *
     * @param agrees whether it is given
     * @param note why not; may be blank where it is given
     */
    public Optional<Refusal> countersign(CaseId id, boolean agrees, String note, String by) {
        var decision = decisions
                .last(id)
                .filter(it -> it.answer() == null)
                .orElseThrow(() -> new IllegalStateException("Nothing is to be countersigned in case " + id));
        if (!agrees && isBlank(note)) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        if (decision.by().equals(by)) {
            return Optional.of(Refusal.because("dunning.refusal.fourEyesOnCountersignature"));
        }
        var tooClose = tooCloseToDecide(id, by);
        if (tooClose.isPresent()) {
            return tooClose;
        }
        decisions.answer(decision, new CollectionsDecision.Answer(agrees, note, by, calendar.today()));
        files.record(id, agrees ? "COUNTERSIGNED" : "NOT_COUNTERSIGNED", by, note);
        if (agrees) {
            takeEffect(id, decision.outcome(), decision.note(), decision.by());
        }
        return Optional.empty();
    }

    /** Four eyes: neither who looks after the customer, nor who covers, nor who spoke with them last, gives a debt away. */
    private Optional<Refusal> tooCloseToDecide(CaseId id, String by) {
        var officer = inCharge(id);
        var caller = files.lastToRecord(id, "CALL_");
        return officer.map(Officer::userId).filter(by::equals).isPresent()
                        || officer.flatMap(it -> cover.of(it.no(), calendar.today()))
                                .map(Officer::userId)
                                .filter(by::equals)
                                .isPresent()
                        || caller.filter(by::equals).isPresent()
                ? Optional.of(Refusal.because("dunning.refusal.fourEyesOnCollections"))
                : Optional.empty();
    }

    /**
     * Who decides what becomes of the debt: groups, separated by commas. What others have decided before, and nobody has
     * countersigned yet, counts no longer.
     */
    public String decidersOf(CaseId id) {
        var verdict = deciders(id);
        rulings.keep(id, List.of(verdict));
        if (decisions.withdraw(id)) {
            files.record(id, "DECISION_OVERTAKEN", null, null);
        }
        return verdict.text("deciders");
    }

    /** Whether the amount has changed so much that others are to decide than those who have been asked. */
    @Transactional(readOnly = true)
    public boolean othersAreToDecide(CaseId id) {
        return dunning.isBeingTaken(id, StepAction.COLLECTIONS_DECISION)
                && rulings.last(id, Levels.DECIDERS).stream()
                        .findFirst()
                        .filter(asked -> !hands(asked).equals(hands(deciders(id))))
                        .isPresent();
    }

    private Verdict deciders(CaseId id) {
        var net = files.of(id).net();
        return levels.deciders(rates.inCompanyCurrency(net, delays.get(id).currency(), calendar.today())
                .orElse(net));
    }

    private static List<String> hands(Verdict verdict) {
        return List.of(verdict.text("deciders"), Objects.requireNonNullElse(verdict.text("countersigners"), ""));
    }

    /** Who countersigns what they decide: groups, separated by commas; empty where one signature is enough. */
    public Optional<String> countersignersOf(CaseId id) {
        return rulings.last(id, Levels.DECIDERS).stream()
                .findFirst()
                .map(verdict -> verdict.text("countersigners"))
                .filter(groups -> !groups.isBlank());
    }

    /** Thanks the customer for paying, once. */
    public Delivery sendThanks(CaseId id) {
        return notices.send(writer.thanks(id));
    }

    /** The officer to whom work on the case goes: until this transaction ends nobody else is put in charge. */
    public Optional<Officer> officerOf(CaseId id) {
        assignments.hold(delays.get(id).customer());
        return inCharge(id);
    }

    private Optional<Officer> inCharge(CaseId id) {
        return portfolio.answersFor(delays.get(id).customer(), calendar.today());
    }

    private void done(CaseId id, Call call) {
        dunning.stepIsDone(id, call.by(), "CALL_" + call.outcome(), call.note());
    }

    /** Before anything is noted, so that an entry that is sent back leaves no trace. */
    private Optional<Refusal> check(CaseId id, Call call) {
        return switch (call.outcome()) {
            case PROMISE -> promises.check(id, call.promised(), call.byManager());
            case DISPUTE -> disputes.check(id, call.contest());
            case PAID_ALREADY ->
                isBlank(call.note()) ? Optional.of(Refusal.because("dunning.refusal.noteMissing")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> checkRest(LocalDate until) {
        var latest = calendar.today().plusDays(settings.longestPause());
        return until == null || !until.isAfter(calendar.today()) || until.isAfter(latest)
                ? Optional.of(Refusal.because("dunning.refusal.pauseDate", latest))
                : Optional.empty();
    }

    private void pauseBusinessDays(CaseId id, Pause.Reason reason, int days, Call call) {
        pause(id, reason, calendar.plusBusinessDays(calendar.today(), days).plusDays(1), call.by(), call.note());
    }

    private void pause(CaseId id, Pause.Reason reason, LocalDate until, String by, String note) {
        files.pause(id, new Pause(calendar.today(), until, reason), by, note);
    }

    /** Short enough to be read out on the phone. */
    static String shortReference(CaseId id) {
        return id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
