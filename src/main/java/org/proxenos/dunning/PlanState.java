package org.proxenos.dunning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;

/**
 * What the ledger says about a payment plan on a day. What is paid goes to the earliest instalment. A plan lapses when an
 * instalment stays unpaid for too long; then what it covered is owed as before.
 */
final class PlanState {

    private final PaymentPlan plan;
    private final LocalDate day;
    private final DunningSettings settings;
    private final Judgements.Debt debt;
    private final Map<ItemKey, BigDecimal> covered = new LinkedHashMap<>();
    private final LocalDate over;

    /** @param agreed what was contested on the day the plan was agreed, or looked after by others, is not part of it */
    PlanState(PaymentPlan plan, Timeline books, Agreements agreed, DunningSettings settings, LocalDate day) {
        this.plan = plan;
        this.day = day;
        this.settings = settings;
        this.debt = new Judgements.Debt(books, agreed.endings(), plan.agreedOn());
        var contested = Reckoner.contested(agreed, books, plan.agreedOn());
        var left = plan.amount();
        for (var item : debt.items()) {
            var key = ItemKey.of(item);
            var part = item.open()
                    .subtract(contested.getOrDefault(key, BigDecimal.ZERO))
                    .min(left);
            covered.put(key, part);
            left = left.subtract(part);
        }
        this.over = overOn();
    }

    static PlanState of(PaymentPlan plan, CaseFile file, DunningSettings settings) {
        return new PlanState(plan, file.books(), file.agreed(), settings, file.day());
    }

    /** How much of an item is owed by the plan instead; nothing once the plan is over. */
    BigDecimal covers(ItemKey key) {
        return over == null ? covered.getOrDefault(key, BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** The instalments that are overdue, as items of their own. */
    List<OpenItem> overdue() {
        return unpaid().stream().filter(it -> it.daysPastDue() > 0).toList();
    }

    /** The instalments that are not paid, due or not, as items of their own; none once the plan is over. */
    List<OpenItem> unpaid() {
        var unpaid = new ArrayList<OpenItem>();
        if (over != null) {
            return unpaid;
        }
        var paid = debt.paid(day);
        var left = remaining();
        for (var place = 0; place < plan.instalments().size(); place++) {
            var instalment = plan.instalments().get(place);
            var used = paid.min(instalment.amount());
            paid = paid.subtract(used);
            var missing = instalment.amount().subtract(used).min(left);
            left = left.subtract(missing);
            if (missing.signum() > 0) {
                unpaid.add(new OpenItem(
                        plan.customer(),
                        reference(),
                        place + 1,
                        plan.agreedOn(),
                        instalment.date(),
                        false,
                        instalment.amount(),
                        missing,
                        plan.currency(),
                        (int) Math.max(0, ChronoUnit.DAYS.between(instalment.date(), day)),
                        null));
            }
        }
        return unpaid;
    }

    /** The days on which an item was owed by the plan instead: none of them counts as late. */
    Optional<Pause> pause(ItemKey key) {
        var part = covered.get(key);
        var until = over == null ? day.plusDays(1) : over;
        return part == null || part.signum() == 0 || !until.isAfter(plan.agreedOn())
                ? Optional.empty()
                : Optional.of(new Pause(plan.agreedOn(), until, Pause.Reason.PAYMENT_PLAN));
    }

    /** What has become of it. */
    PlanOutcome outcome() {
        if (over != null) {
            return over.equals(plan.endedOn()) ? PlanOutcome.ENDED : PlanOutcome.LAPSED;
        }
        return remaining().signum() > 0 ? PlanOutcome.RUNNING : PlanOutcome.PAID;
    }

    /** What has been paid towards it. */
    BigDecimal paid() {
        return debt.paid(day).min(plan.amount());
    }

    /** What is still to be paid of it. */
    BigDecimal remaining() {
        // Documents that became known later may have made the debt smaller than the plan.
        return debt.base().min(plan.amount()).subtract(debt.paid(day)).max(BigDecimal.ZERO);
    }

    /** First day on which it was over; null while it runs. */
    LocalDate over() {
        return over;
    }

    /** The next day on which the ledger alone could make a difference to it. */
    Optional<LocalDate> nextDate() {
        return over != null
                ? Optional.empty()
                : plan.instalments().stream()
                        .flatMap(it -> java.util.stream.Stream.of(
                                it.date().plusDays(1), it.date().plusDays(settings.planLapsesAfterDays() + 1L)))
                        .filter(it -> it.isAfter(day))
                        .min(LocalDate::compareTo);
    }

    /** By which its instalments are named in letters. */
    String reference() {
        return reference(plan.id());
    }

    static String reference(UUID plan) {
        return "PLAN-" + plan.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private LocalDate overOn() {
        var ended = plan.endedOn() == null || plan.endedOn().isAfter(day) ? null : plan.endedOn();
        var due = BigDecimal.ZERO;
        for (var instalment : plan.instalments()) {
            due = due.add(instalment.amount());
            var last = instalment.date().plusDays(settings.planLapsesAfterDays());
            var wanted = due.multiply(BigDecimal.valueOf(settings.keptFromPercent()))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP);
            if (day.isAfter(last) && debt.paid(last).compareTo(wanted.min(debt.base())) < 0) {
                var lapsed = last.plusDays(1);
                return ended == null || lapsed.isBefore(ended) ? lapsed : ended;
            }
        }
        return ended;
    }
}
