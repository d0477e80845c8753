package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proxenos.notification.Delivery;
import org.proxenos.notification.NoticeInstalment;
import org.proxenos.notification.NoticeRequest;
import org.proxenos.notification.Notices;
import org.proxenos.portfolio.Officer;
import org.proxenos.portfolio.Portfolio;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a debt is spread over instalments (A14, A18). What became of a plan follows from the ledger. */
@Service
@Transactional
public class PlanDesk {

    private final PaymentPlans plans;
    private final PlanRules rules;
    private final Rulings rulings;
    private final CaseBook book;
    private final CaseFiles files;
    private final Notices notices;
    private final Portfolio portfolio;
    private final DunningSettings settings;
    private final ApplicationEventPublisher announcements;

    private final PaymentDelays delays;
    private final InternalNews news;

    PlanDesk(
            PaymentPlans plans,
            PlanRules rules,
            Rulings rulings,
            CaseBook book,
            CaseFiles files,
            Notices notices,
            Portfolio portfolio,
            DunningSettings settings,
            ApplicationEventPublisher announcements,
            PaymentDelays delays,
            InternalNews news) {
        this.delays = delays;
        this.news = news;
        this.plans = plans;
        this.rules = rules;
        this.rulings = rulings;
        this.book = book;
        this.files = files;
        this.notices = notices;
        this.portfolio = portfolio;
        this.settings = settings;
        this.announcements = announcements;
    }

    /**
     * Records a plan, if the rules allow it, and lets the house know so that the customer is told what was agreed.
     *
     * @param role the group by which {@code by} may agree, as the table {@code PlanLimits} names it
     * @param by the user who agrees with the customer
     */
    public Recorded agree(CaseId id, PlanOffer offer, String role, String by) {
        var recorded = take(id, offer, role, by);
        if (recorded instanceof Recorded.As plan) {
            announcements.publishEvent(new PlanAgreed(plan.id(), id));
        }
        return recorded;
    }

    /** As {@link #agree}, for whoever is going to tell the customer. */
    public Recorded take(CaseId id, PlanOffer offer, String role, String by) {
        book.lock(id);
        var file = files.readAgain(id);
        var checked = rules.check(file, offer, role);
        if (checked.no() != null) {
            return new Recorded.Refused(checked.no());
        }
        var plan = new PaymentPlan(
                UUID.randomUUID(),
                id,
                file.delay().customer(),
                file.delay().currency(),
                file.day(),
                checked.instalments(),
                by,
                offer.note(),
                null,
                Reasoning.write(checked.limits()));
        plans.add(plan);
        files.record(id, "PLAN_AGREED", by, inFigures(plan));
        changed(plan);
        return new Recorded.As(plan.id());
    }

    /**
     * Who is asked to agree on a plan with the customer: the managers' groups that may spread all that may be followed up,
     * separated by commas.
     */
    public String plannersOf(CaseId id) {
        var file = files.readAgain(id);
        var planners = rules.planners(file);
        rulings.keep(id, planners.because());
        return String.join(",", planners.groups());
    }

    /** No plan is possible; the case goes on as if nobody had asked for one. */
    public Optional<Refusal> noPlan(CaseId id, String note, String by) {
        if (note == null || note.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        files.record(id, "PLAN_NOT_POSSIBLE", by, note);
        return Optional.empty();
    }

    /**
     * A running plan no longer counts from today on; what it covered is owed as before. Whoever might have agreed to it may
     * end it.
     *
     * @param role as in {@link #agree}
     */
    public Optional<Refusal> end(UUID id, String because, String role, String by) {
        var plan = get(id);
        if (because == null || because.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing").about("because"));
        }
        book.lock(plan.caseId());
        var file = files.readAgain(plan.caseId());
        if (PlanState.of(plan, file, settings).outcome() != PlanOutcome.RUNNING) {
            return Optional.of(Refusal.because("dunning.refusal.planOver"));
        }
        var beyond = rules.beyond(file, plan.amount(), role);
        if (beyond.isPresent()) {
            return beyond;
        }
        plans.end(id, file.day());
        files.record(plan.caseId(), "PLAN_ENDED", by, because.strip());
        changed(plan);
        return Optional.empty();
    }

    /**
     * Plans that have lapsed by {@code day}: the history says so, and the officer is told the same morning, for from now on
     * the debt is followed up as before.
     */
    void noteLapsed(LocalDate day) {
        for (var plan : plans.overdueSince(day.minusDays(settings.planLapsesAfterDays() + 1L))) {
            var file = files.collect(List.of(delays.get(plan.caseId())), day).get(0);
            var state = PlanState.of(plan, file, settings);
            if (state.outcome() == PlanOutcome.LAPSED) {
                plans.lapseNoted(plan.id(), state.over());
                files.record(plan.caseId(), "PLAN_LAPSED", null, inFigures(plan));
                var told = news.officerOf(plan.customer())
                        .filter(officer -> news.tell(
                                officer,
                                plan.id() + "/LAPSED",
                                plan.caseId(),
                                plan.customer(),
                                news.say("dunning.note.planLapsed"),
                                news.say(
                                        "dunning.note.planLapsedWhy",
                                        news.money(plan.amount(), plan.currency()),
                                        news.money(state.paid(), plan.currency()),
                                        settings.planLapsesAfterDays())))
                        .isPresent();
                files.record(plan.caseId(), told ? "OFFICER_TOLD" : "OFFICER_NOT_TOLD", null, null);
                changed(plan);
            }
        }
    }

    /** The plans of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<PlanSummary> of(CaseId id) {
        var agreed = plans.of(id);
        if (agreed.isEmpty()) {
            return List.of();
        }
        var file = files.readAgain(id);
        return agreed.stream().map(plan -> summary(plan, file)).toList();
    }

    /** @return empty if there is no such plan */
    @Transactional(readOnly = true)
    public Optional<PlanSummary> find(UUID id) {
        return plans.find(id).map(plan -> summary(plan, files.readAgain(plan.caseId())));
    }

    /**
     * Tells the customer what was agreed, once. Where no mail reaches the customer a letter is filed for back office to
     * post.
     *
     * @return empty if the plan has ended or been paid meanwhile, so that there is nothing left to tell
     */
    public Optional<Delivery> sendConfirmation(UUID id) {
        var plan = get(id);
        if (PlanState.of(plan, files.readAgain(plan.caseId()), settings).outcome() != PlanOutcome.RUNNING) {
            return Optional.empty();
        }
        var delivery = notices.send(confirmation(plan, "EMAIL"));
        if (delivery.done()) {
            files.record(plan.caseId(), "PLAN_CONFIRMED", null, null);
        } else if (delivery.status() != Delivery.Status.LATER) {
            notices.fileLetter(confirmation(plan, "LETTER"));
            files.record(plan.caseId(), "PLAN_CONFIRMATION_TO_POST", null, delivery.reason());
        }
        return Optional.of(delivery);
    }

    private NoticeRequest confirmation(PaymentPlan plan, String channel) {
        var customer = portfolio.customer(plan.customer());
        var today = files.of(plan.caseId()).day();
        var officer = portfolio.answersFor(customer.no(), today);
        var model = new HashMap<String, Object>();
        model.put("customerNo", customer.no().value());
        model.put("customerName", customer.name());
        model.put("reference", StepDesk.shortReference(plan.caseId()));
        model.put("currency", plan.currency());
        model.put("today", today);
        model.put("officerName", officer.map(Officer::name).orElse(""));
        officer.map(Officer::email).ifPresent(email -> model.put("officerEmail", email));
        model.put("agreedOn", plan.agreedOn());
        model.put(
                "instalments",
                plan.instalments().stream()
                        .map(part -> new NoticeInstalment(part.date(), part.amount()))
                        .toList());
        model.put("planned", plan.amount());
        model.put("lapsesAfterDays", settings.planLapsesAfterDays());
        return new NoticeRequest(
                plan.id() + "/AGREED/" + channel,
                plan.id().toString(),
                customer.no().value(),
                customer.name(),
                channel.equals("LETTER") ? null : customer.email(),
                customer.language(),
                "PaymentPlanAgreed",
                model);
    }

    private PlanSummary summary(PaymentPlan plan, CaseFile file) {
        var state = PlanState.of(plan, file, settings);
        return new PlanSummary(
                plan.id(),
                plan.caseId(),
                plan.customer().value(),
                plan.currency(),
                plan.agreedOn(),
                plan.instalments(),
                plan.agreedBy(),
                plan.note(),
                state.outcome(),
                state.over(),
                state.paid(),
                state.outcome() == PlanOutcome.RUNNING ? state.remaining() : BigDecimal.ZERO.setScale(2));
    }

    private PaymentPlan get(UUID id) {
        return plans.find(id).orElseThrow(() -> new IllegalArgumentException("There is no plan " + id));
    }

    private void changed(PaymentPlan plan) {
        announcements.publishEvent(new AgreementsChanged(plan.customer()));
    }

    private static String inFigures(PaymentPlan plan) {
        return plan.instalments().stream()
                .map(part -> "%s %s (%s)".formatted(part.amount().toPlainString(), plan.currency(), part.date()))
                .collect(Collectors.joining(", "));
    }
}
