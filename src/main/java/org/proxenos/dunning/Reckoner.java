package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.dunning.Reckoning.Judged;
import org.proxenos.ledger.OpenItem;
import org.proxenos.ledger.Timeline;
import org.proxenos.portfolio.Segment;
import org.springframework.stereotype.Component;

/**
 * Reckons what may be followed up on a day: splits every overdue item into what is contested, promised, owed by a plan,
 * suspended and free, and counts how late it is (rules 4.1, 4.3; decision 0010).
 */
@Component
class Reckoner {

    private final Judgements judgements;
    private final DunningSettings settings;

    Reckoner(Judgements judgements, DunningSettings settings) {
        this.judgements = judgements;
        this.settings = settings;
    }

    /** @param rests days on which the whole case was or is suspended */
    Reckoning of(Timeline books, Agreements agreed, List<Pause> rests, Segment segment, LocalDate day) {
        var late = books.openItems(day).stream()
                .filter(item -> item.daysPastDue() > 0)
                .toList();
        var overdue = late.stream()
                .filter(item -> !agreed.isAway(ItemKey.of(item), day))
                .toList();
        var judged = agreed.promises().stream()
                .filter(promise -> !promise.madeOn().isAfter(day))
                .map(promise -> new Judged(promise, judgements.of(promise, books, agreed.endings(), day)))
                .toList();
        var plans = agreed.plans().stream()
                .filter(plan -> !plan.agreedOn().isAfter(day))
                .map(plan -> new PlanState(plan, books, agreed, settings, day))
                .toList();
        var contested = contested(agreed, books, day);
        var planned = planned(plans, overdue, contested);
        var promised = promised(judged, books, agreed, overdue, contested, planned);

        var items = new ArrayList<Reckoned>();
        for (var item : overdue) {
            var key = ItemKey.of(item);
            var disputed = contested.getOrDefault(key, BigDecimal.ZERO);
            var unfrozen = item.open()
                    .subtract(disputed)
                    .subtract(promised.getOrDefault(key, BigDecimal.ZERO))
                    .subtract(planned.getOrDefault(key, BigDecimal.ZERO));
            var pauses = new ArrayList<>(rests);
            pauses.addAll(holds(agreed, key));
            pauses.addAll(disputes(agreed, key, item, unfrozen, day));
            pauses.addAll(promises(judged, books, agreed, key, day));
            plans.stream().flatMap(plan -> plan.pause(key).stream()).forEach(pauses::add);
            items.add(new Reckoned(
                    item,
                    disputed,
                    promised.getOrDefault(key, BigDecimal.ZERO),
                    planned.getOrDefault(key, BigDecimal.ZERO),
                    rests(rests, agreed, key, day),
                    EffectiveDays.of(item.dueDate(), day, grace(agreed, item, segment, day), pauses)));
        }
        for (var plan : plans) {
            for (var due : plan.overdue()) {
                var key = ItemKey.of(due);
                var pauses = new ArrayList<>(rests);
                pauses.addAll(holds(agreed, key));
                items.add(new Reckoned(
                        due,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        rests(rests, agreed, key, day),
                        EffectiveDays.of(due.dueDate(), day, grace(agreed, due, segment, day), pauses)));
            }
        }
        return new Reckoning(
                day,
                overdue.stream().map(OpenItem::open).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                overdue.size(),
                overdue.isEmpty() ? null : overdue.get(0).dueDate(),
                List.copyOf(items),
                terms(
                        agreed,
                        Reckoning.bearer(items).map(it -> it.item().invoiceNo()).orElse(null),
                        segment,
                        day),
                broken(judged, day),
                judged,
                late.stream().filter(item -> !overdue.contains(item)).toList());
    }

    private int broken(List<Judged> judged, LocalDate day) {
        var from = day.minusMonths(settings.memoryMonths());
        return (int) judged.stream()
                .map(Judged::judgement)
                .filter(it -> it.status() == Promise.Status.BROKEN)
                .filter(it -> it.settledOn().isAfter(from))
                .count();
    }

    private int grace(Agreements agreed, OpenItem item, Segment segment, LocalDate day) {
        return terms(agreed, item.invoiceNo(), segment, day).grace();
    }

    private Terms terms(Agreements agreed, String invoiceNo, Segment segment, LocalDate day) {
        return Terms.of(agreed.terms(), invoiceNo, segment, day, settings.graceDays(), settings.minimum());
    }

    /** By item: what is under investigation on {@code day}, or credited without the credit note being there yet. */
    static Map<ItemKey, BigDecimal> contested(Agreements agreed, Timeline books, LocalDate day) {
        if (agreed.disputes().isEmpty()) {
            return Map.of();
        }
        var contested = new HashMap<ItemKey, BigDecimal>();
        for (var dispute : agreed.disputes()) {
            if (dispute.raisedOn().isAfter(day)) {
                continue;
            }
            var amount = dispute.resolvedOn() == null || dispute.resolvedOn().isAfter(day)
                    ? dispute.amount()
                    : dispute.accepted()
                            .subtract(books.creditedSince(dispute.item().invoiceNo(), dispute.raisedOn(), day))
                            .max(BigDecimal.ZERO);
            contested.merge(dispute.item(), amount, BigDecimal::add);
        }
        contested.replaceAll((key, amount) -> amount.min(books.openOf(key.invoiceNo(), key.instalment(), day)));
        return contested;
    }

    private static Map<ItemKey, BigDecimal> planned(
            List<PlanState> plans, List<OpenItem> overdue, Map<ItemKey, BigDecimal> contested) {
        var planned = new HashMap<ItemKey, BigDecimal>();
        for (var plan : plans) {
            for (var item : overdue) {
                var key = ItemKey.of(item);
                var left = item.open()
                        .subtract(contested.getOrDefault(key, BigDecimal.ZERO))
                        .subtract(planned.getOrDefault(key, BigDecimal.ZERO));
                var part = plan.covers(key).min(left);
                if (part.signum() > 0) {
                    planned.merge(key, part, BigDecimal::add);
                }
            }
        }
        return planned;
    }

    /** By item: what running promises freeze, the oldest of their items first, and no more than is still promised. */
    private static Map<ItemKey, BigDecimal> promised(
            List<Judged> judged,
            Timeline books,
            Agreements agreed,
            List<OpenItem> overdue,
            Map<ItemKey, BigDecimal> contested,
            Map<ItemKey, BigDecimal> planned) {
        var promised = new HashMap<ItemKey, BigDecimal>();
        for (var it : judged) {
            if (it.judgement().status() != Promise.Status.RUNNING) {
                continue;
            }
            var covered = covered(it.promise(), books, agreed).keySet();
            var left = it.judgement().remaining();
            for (var item : overdue) {
                var key = ItemKey.of(item);
                if (left.signum() > 0 && covered.contains(key)) {
                    var part = item.open()
                            .subtract(contested.getOrDefault(key, BigDecimal.ZERO))
                            .subtract(planned.getOrDefault(key, BigDecimal.ZERO))
                            .subtract(promised.getOrDefault(key, BigDecimal.ZERO))
                            .min(left);
                    promised.merge(key, part, BigDecimal::add);
                    left = left.subtract(part);
                }
            }
        }
        return promised;
    }

    /** By item that was overdue when the promise was made, the oldest first: the part the promise was about. */
    private static Map<ItemKey, BigDecimal> covered(Promise promise, Timeline books, Agreements agreed) {
        var contested = contested(agreed, books, promise.madeOn());
        var covered = new LinkedHashMap<ItemKey, BigDecimal>();
        var left = promise.amount();
        for (var item : new Judgements.Debt(books, agreed.endings(), promise.madeOn()).items()) {
            var key = ItemKey.of(item);
            var part = item.open()
                    .subtract(contested.getOrDefault(key, BigDecimal.ZERO))
                    .min(left);
            covered.put(key, part);
            left = left.subtract(part);
        }
        return covered;
    }

    private static boolean rests(List<Pause> rests, Agreements agreed, ItemKey key, LocalDate day) {
        return rests.stream().anyMatch(it -> it.covers(day))
                || holds(agreed, key).stream().anyMatch(it -> it.covers(day));
    }

    private static List<Pause> holds(Agreements agreed, ItemKey key) {
        return agreed.holds().stream()
                .filter(hold -> hold.counts() && hold.concerns(key))
                .map(hold -> new Pause(hold.from(), hold.until(), Pause.Reason.HOLD))
                .toList();
    }

    /** The days of a dispute count once nothing but what was contested is left; the undisputed rest never stood still. */
    private static List<Pause> disputes(
            Agreements agreed, ItemKey key, OpenItem item, BigDecimal unfrozen, LocalDate day) {
        return agreed.disputes().stream()
                .filter(it -> it.item().equals(key) && !it.raisedOn().isAfter(day))
                .filter(it -> it.resolvedOn() == null || it.resolvedOn().isAfter(day)
                        ? item.open().compareTo(it.amount()) <= 0
                        : it.rejected().signum() > 0 && unfrozen.compareTo(it.rejected()) <= 0)
                .map(it -> pause(it.raisedOn(), it.resolvedOn(), day, Pause.Reason.DISPUTE))
                .filter(it -> it.until().isAfter(it.from()))
                .toList();
    }

    /** The days of a promise count for the items it was about as a whole. */
    private static List<Pause> promises(
            List<Judged> judged, Timeline books, Agreements agreed, ItemKey key, LocalDate day) {
        return judged.stream()
                .filter(it -> {
                    var part = covered(it.promise(), books, agreed).get(key);
                    return part != null
                            && part.signum() > 0
                            && part.compareTo(books.openOf(
                                                    key.invoiceNo(),
                                                    key.instalment(),
                                                    it.promise().madeOn())
                                            .subtract(contested(
                                                            agreed,
                                                            books,
                                                            it.promise().madeOn())
                                                    .getOrDefault(key, BigDecimal.ZERO)))
                                    >= 0;
                })
                .map(it -> pause(it.promise().madeOn(), it.judgement().settledOn(), day, Pause.Reason.PROMISE))
                .filter(it -> it.until().isAfter(it.from()))
                .toList();
    }

    private static Pause pause(LocalDate from, LocalDate until, LocalDate day, Pause.Reason reason) {
        return new Pause(from, until == null || until.isAfter(day) ? day.plusDays(1) : until, reason);
    }
}
