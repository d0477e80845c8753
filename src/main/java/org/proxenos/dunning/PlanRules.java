package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.springframework.stereotype.Component;

/**
 * Which payment plans are agreed (A14, A18); the table {@code PlanLimits} says who may spread how much, over how many days
 * and into how many instalments.
 */
@Component
class PlanRules {

    /** The table of who may spread how much. */
    static final String LIMITS = "PlanLimits";

    private static final List<String> MANAGERS = List.of("sales-managers", "credit-risk", "management");

    private final DecisionTables tables;
    private final DunningSettings settings;
    private final Rates rates;

    PlanRules(DecisionTables tables, DunningSettings settings, Rates rates) {
        this.tables = tables;
        this.settings = settings;
        this.rates = rates;
    }

    /**
     * Either the instalments together with what allows them, or the reason why there are none.
     *
     * @param limits null where {@code no} is not
     */
    record Checked(List<Instalment> instalments, Verdict limits, Refusal no) {}

    /** @param role the group by which whoever agrees may agree */
    Checked check(CaseFile file, PlanOffer offer, String role) {
        var refusal = standing(file, offer).or(() -> amounts(file, offer));
        if (refusal.isPresent()) {
            return no(refusal.get());
        }
        var amount = amount(file, offer);
        var limits = limits(file, amount, role);
        refusal = beyond(file, amount, limits).or(() -> shape(file, offer, limits.orElseThrow()));
        if (refusal.isPresent()) {
            return no(refusal.get());
        }
        var parts = offer.names() ? offer.instalments() : spread(amount, offer.count(), offer.first(), offer.rhythm());
        return dates(file, offer, parts, limits.orElseThrow())
                .or(() -> sizes(file, parts, limits.orElseThrow()))
                .map(PlanRules::no)
                .orElseGet(() -> new Checked(parts, limits.orElseThrow(), null));
    }

    /** Why somebody has no say in a plan of that size; empty if the table allows it. */
    Optional<Refusal> beyond(CaseFile file, BigDecimal amount, String role) {
        return beyond(file, amount, limits(file, amount, role));
    }

    /** The managers' groups that may spread all that may be followed up; all of them where nobody knows what it is worth. */
    Planners planners(CaseFile file) {
        var groups = new ArrayList<String>();
        var because = new ArrayList<Verdict>();
        for (var role : MANAGERS) {
            var verdict = limits(file, file.net(), role);
            if (verdict.map(it -> it.flag("allowed")).orElse(true)) {
                groups.add(role);
                verdict.ifPresent(because::add);
            }
        }
        return new Planners(groups, because);
    }

    /** @param because what the table said about each; nothing where it was not asked */
    record Planners(List<String> groups, List<Verdict> because) {}

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

    private Optional<Refusal> standing(CaseFile file, PlanOffer offer) {
        var currency = file.delay().currency();
        if (file.delay().status() != CaseStatus.OPEN) {
            return Optional.of(Refusal.because("dunning.refusal.caseClosed"));
        }
        if (offer.currency() != null && !offer.currency().equals(currency)) {
            return Optional.of(Refusal.because("dunning.refusal.planCurrency", currency, offer.currency())
                    .about("currency"));
        }
        if (file.agreed().plans().stream()
                .anyMatch(plan -> PlanState.of(plan, file, settings).outcome() == PlanOutcome.RUNNING)) {
            return Optional.of(Refusal.because("dunning.refusal.planRunning"));
        }
        return file.net().signum() > 0
                ? Optional.empty()
                : Optional.of(Refusal.because("dunning.refusal.nothingToSpread"));
    }

    private static Optional<Refusal> amounts(CaseFile file, PlanOffer offer) {
        if (offer.amount() != null && !isMoney(offer.amount())) {
            return Optional.of(Refusal.because("dunning.refusal.planAmount").about("amount"));
        }
        for (var place = 0; place < offer.instalments().size(); place++) {
            var part = offer.instalments().get(place);
            if (part.date() == null || part.amount() == null) {
                return Optional.of(Refusal.because("dunning.refusal.promiseIncomplete", place + 1)
                        .about("instalments[%d]".formatted(place)));
            }
            if (!isMoney(part.amount())) {
                return Optional.of(Refusal.because("dunning.refusal.promiseAmounts")
                        .about("instalments[%d].amount".formatted(place)));
            }
        }
        // Amount by amount first: a number with thousands of digits is not worth adding up.
        var most = file.net();
        var fits = offer.instalments().stream().allMatch(part -> part.amount().compareTo(most) <= 0)
                && (offer.amount() == null || offer.amount().compareTo(most) <= 0)
                && sum(offer.instalments()).compareTo(most) <= 0;
        var currency = file.delay().currency();
        if (!fits) {
            return Optional.of(Refusal.because("dunning.refusal.planSum", most, currency)
                    .about(offer.names() ? "instalments" : "amount"));
        }
        return offer.names()
                        && offer.amount() != null
                        && sum(offer.instalments()).compareTo(offer.amount()) != 0
                ? Optional.of(Refusal.because(
                                "dunning.refusal.planAddsUp", sum(offer.instalments()), offer.amount(), currency)
                        .about("instalments"))
                : Optional.empty();
    }

    private Optional<Refusal> beyond(CaseFile file, BigDecimal amount, Optional<Verdict> limits) {
        var currency = file.delay().currency();
        return limits.map(verdict -> verdict.flag("allowed")
                        ? Optional.<Refusal>empty()
                        : Optional.of(Refusal.because("dunning.refusal.planTooLarge", amount, currency)))
                .orElseGet(() ->
                        Optional.of(Refusal.because("dunning.refusal.planRate", currency, settings.companyCurrency())));
    }

    private static Optional<Refusal> shape(CaseFile file, PlanOffer offer, Verdict limits) {
        if (offer.names() && (offer.count() != null || offer.first() != null || offer.rhythm() != null)) {
            return Optional.of(Refusal.because("dunning.refusal.planTwice").about("instalments"));
        }
        var count = offer.names() ? Integer.valueOf(offer.instalments().size()) : offer.count();
        var most = limits.number("mostInstalments");
        if (count == null || count < 1 || count > most) {
            return Optional.of(
                    Refusal.because("dunning.refusal.planCount", most).about(offer.names() ? "instalments" : "count"));
        }
        var latest = file.day().plusDays(limits.number("longestDays"));
        // Before anything is reckoned from it: years have an end.
        return !offer.names()
                        && (offer.first() == null
                                || offer.rhythm() == null
                                || offer.first().isAfter(latest))
                ? Optional.of(Refusal.because("dunning.refusal.planDates", latest)
                        .about(offer.first() != null && offer.rhythm() == null ? "rhythm" : "first"))
                : Optional.empty();
    }

    private static Optional<Refusal> dates(CaseFile file, PlanOffer offer, List<Instalment> parts, Verdict limits) {
        var latest = file.day().plusDays(limits.number("longestDays"));
        for (var place = 0; place < parts.size(); place++) {
            var date = parts.get(place).date();
            var field = offer.names() ? "instalments[%d].date".formatted(place) : "first";
            if (!date.isAfter(file.day()) || date.isAfter(latest)) {
                return Optional.of(
                        Refusal.because("dunning.refusal.planDates", latest).about(field));
            }
            var before = place == 0 ? null : parts.get(place - 1).date();
            if (before != null && !date.isAfter(before)) {
                return Optional.of(Refusal.because("dunning.refusal.promiseOrder", date, before)
                        .about(field));
            }
        }
        return Optional.empty();
    }

    /** A debt that is paid at once may be as small as it is. */
    private Optional<Refusal> sizes(CaseFile file, List<Instalment> parts, Verdict limits) {
        var least = BigDecimal.valueOf(limits.number("leastInstalment"));
        var fits = parts.size() == 1
                || parts.stream()
                        .allMatch(part -> rates.inCompanyCurrency(
                                                part.amount(), file.delay().currency(), file.day())
                                        .orElse(part.amount())
                                        .compareTo(least)
                                >= 0);
        return fits
                ? Optional.empty()
                : Optional.of(Refusal.because("dunning.refusal.planLeast", least, settings.companyCurrency())
                        .about("instalments"));
    }

    /** What the table says; empty where nobody has said what the currency is worth. */
    private Optional<Verdict> limits(CaseFile file, BigDecimal amount, String role) {
        return rates.inCompanyCurrency(amount, file.delay().currency(), file.day())
                .map(worth -> tables.decide(LIMITS, Map.of("amount", worth, "role", role)));
    }

    private static BigDecimal amount(CaseFile file, PlanOffer offer) {
        if (offer.names()) {
            return sum(offer.instalments());
        }
        return offer.amount() == null ? file.net() : offer.amount().setScale(2, RoundingMode.UNNECESSARY);
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 2;
    }

    private static BigDecimal sum(List<Instalment> parts) {
        return parts.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Checked no(Refusal why) {
        return new Checked(null, null, why);
    }
}
