package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which a debt is spread over instalments (A14, A18). */
@Service
@Transactional
public class PlanDesk {

    private final PaymentPlans plans;
    private final CaseFiles files;
    private final DunningSettings settings;
    private final ApplicationEventPublisher announcements;

    PlanDesk(PaymentPlans plans, CaseFiles files, DunningSettings settings, ApplicationEventPublisher announcements) {
        this.plans = plans;
        this.files = files;
        this.settings = settings;
        this.announcements = announcements;
    }

    /**
     * Spreads what may be followed up today over equal instalments; the last one takes what does not divide.
     *
     * @param count how many; may be null
     * @param first the date of the first; may be null
     * @param rhythm may be null
     */
    public Optional<Refusal> agree(
            CaseId id, Integer count, LocalDate first, PlanRhythm rhythm, String note, String by) {
        var file = files.readAgain(id);
        if (file.net().signum() <= 0 || file.delay().status() != CaseStatus.OPEN) {
            return Optional.of(Refusal.because("dunning.refusal.nothingToSpread"));
        }
        if (count == null || count < 1 || count > settings.mostPlanInstalments()) {
            return Optional.of(Refusal.because("dunning.refusal.planCount", settings.mostPlanInstalments()));
        }
        var latest = file.day().plusDays(settings.longestPlanDays());
        if (first == null
                || rhythm == null
                || !first.isAfter(file.day())
                || rhythm.after(first, count - 1).isAfter(latest)) {
            return Optional.of(Refusal.because("dunning.refusal.planDates", latest));
        }
        var agreed = plans.of(List.of(file.delay().customer()), file.delay().currency());
        if (agreed.stream()
                .anyMatch(plan -> PlanState.of(plan, file, settings).over() == null
                        && file.reckoning().planned().signum() > 0)) {
            return Optional.of(Refusal.because("dunning.refusal.planRunning"));
        }
        plans.add(new PaymentPlan(
                UUID.randomUUID(),
                id,
                file.delay().customer(),
                file.delay().currency(),
                file.day(),
                spread(file.net(), count, first, rhythm),
                by,
                note,
                null));
        files.record(id, "PLAN_AGREED", by, note);
        announcements.publishEvent(new AgreementsChanged(file.delay().customer()));
        return Optional.empty();
    }

    /** No plan is possible; the case goes on as if nobody had asked for one. */
    public Optional<Refusal> noPlan(CaseId id, String note, String by) {
        if (note == null || note.isBlank()) {
            return Optional.of(Refusal.because("dunning.refusal.reasonMissing"));
        }
        files.record(id, "PLAN_NOT_POSSIBLE", by, note);
        return Optional.empty();
    }

    static List<Instalment> spread(BigDecimal amount, int count, LocalDate first, PlanRhythm rhythm) {
        var part = amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        var parts = new ArrayList<Instalment>();
        for (var place = 0; place < count - 1; place++) {
            parts.add(new Instalment(rhythm.after(first, place), part));
        }
        parts.add(new Instalment(
                rhythm.after(first, count - 1), amount.subtract(part.multiply(BigDecimal.valueOf(count - 1L)))));
        return parts;
    }
}
