package org.proxenos.dunning;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.Reckoning.Judged;
import org.proxenos.engine.DecisionTables;
import org.proxenos.engine.Verdict;
import org.springframework.stereotype.Component;

/** Which promises are taken (A9); the table {@code PromiseLimits} says how long, in how many parts, how often, by whom. */
@Component
class PromiseRules {

    private final DecisionTables tables;
    private final DunningSettings settings;
    private final BusinessCalendar calendar;

    PromiseRules(DecisionTables tables, DunningSettings settings, BusinessCalendar calendar) {
        this.tables = tables;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** What the table says about a promise in this case today. */
    Verdict limits(CaseFile file, boolean byManager) {
        return tables.decide(
                "PromiseLimits",
                Map.of("level", file.delay().level(), "byManager", byManager, "brokenBefore", brokenBefore(file)));
    }

    Optional<Refusal> check(CaseFile file, List<Instalment> instalments, Verdict limits) {
        if (file.delay().status() != CaseStatus.OPEN) {
            return Optional.of(Refusal.because("dunning.refusal.caseClosed"));
        }
        if (!limits.flag("allowed")) {
            return Optional.of(
                    Boolean.TRUE.equals(limits.inputs().get("brokenBefore"))
                            ? Refusal.because("dunning.refusal.promiseAfterBroken")
                            : Refusal.because(
                                    "dunning.refusal.promiseLevel", file.delay().level()));
        }
        return alone(file)
                .or(() -> shape(instalments, limits))
                .or(() -> dates(instalments, limits))
                .or(() -> amounts(instalments))
                .or(() -> sum(file, instalments))
                .or(() -> frequency(file, limits));
    }

    /** What can be promised: overdue, and neither contested nor promised already. */
    BigDecimal free(CaseFile file) {
        return file.reckoning().net().add(file.reckoning().resting()).max(BigDecimal.ZERO);
    }

    /** The promise that runs, the oldest if there are several. */
    static Optional<Promise> running(CaseFile file) {
        return file.reckoning().promises().stream()
                .filter(it -> it.judgement().status() == Promise.Status.RUNNING)
                .map(Judged::promise)
                .findFirst();
    }

    /** Money that comes makes the whole debt less: it could not be said which of two promises it keeps. */
    private static Optional<Refusal> alone(CaseFile file) {
        return running(file)
                .map(promise -> Refusal.because(
                        "dunning.refusal.promiseRuns",
                        promise.amount(),
                        promise.currency(),
                        promise.madeOn(),
                        promise.instalments()
                                .get(promise.instalments().size() - 1)
                                .date()));
    }

    private Optional<Refusal> shape(List<Instalment> instalments, Verdict limits) {
        if (instalments.isEmpty()) {
            return Optional.of(Refusal.because("dunning.refusal.promiseEmpty").about("instalments"));
        }
        if (instalments.size() > limits.number("mostInstalments")) {
            return Optional.of(Refusal.because(
                            "dunning.refusal.promiseParts", limits.number("mostInstalments"), instalments.size())
                    .about("instalments"));
        }
        for (var place = 0; place < instalments.size(); place++) {
            var part = instalments.get(place);
            if (part.date() == null || part.amount() == null) {
                return Optional.of(Refusal.because("dunning.refusal.promiseIncomplete", place + 1)
                        .about("instalments[%d]".formatted(place)));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> dates(List<Instalment> instalments, Verdict limits) {
        var today = calendar.today();
        var latest = today.plusDays(limits.number("longestDays"));
        for (var place = 0; place < instalments.size(); place++) {
            var date = instalments.get(place).date();
            var field = "instalments[%d].date".formatted(place);
            if (!date.isAfter(today) || date.isAfter(latest)) {
                return Optional.of(Refusal.because(
                                Boolean.TRUE.equals(limits.inputs().get("byManager"))
                                        ? "dunning.refusal.promiseWindowOfManager"
                                        : "dunning.refusal.promiseWindow",
                                date,
                                latest)
                        .about(field));
            }
            var before = place == 0 ? null : instalments.get(place - 1).date();
            if (before != null && !date.isAfter(before)) {
                return Optional.of(Refusal.because("dunning.refusal.promiseOrder", date, before)
                        .about(field));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> amounts(List<Instalment> instalments) {
        for (var place = 0; place < instalments.size(); place++) {
            var amount = instalments.get(place).amount();
            if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
                return Optional.of(Refusal.because("dunning.refusal.promiseAmounts")
                        .about("instalments[%d].amount".formatted(place)));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> sum(CaseFile file, List<Instalment> instalments) {
        var free = free(file);
        // Amount by amount first: a number with thousands of digits is not worth adding up.
        var fits = instalments.stream().allMatch(part -> part.amount().compareTo(free) <= 0)
                && instalments.stream()
                                .map(Instalment::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(free)
                        <= 0;
        return fits
                ? Optional.empty()
                : Optional.of(Refusal.because(
                                "dunning.refusal.promiseSum", free, file.delay().currency())
                        .about("instalments"));
    }

    private Optional<Refusal> frequency(CaseFile file, Verdict limits) {
        var since = calendar.today().minusDays(limits.number("withinDays"));
        var made = file.agreed().promises().stream()
                .filter(promise -> promise.madeOn().isAfter(since))
                .filter(promise -> !isMistake(promise))
                .count();
        return made < limits.number("mostPromises")
                ? Optional.empty()
                : Optional.of(Refusal.because(
                        "dunning.refusal.promiseTooOften", limits.number("mostPromises"), limits.number("withinDays")));
    }

    /** Taken back on the day it was recorded: nobody relied on it. */
    private static boolean isMistake(Promise promise) {
        return promise.status() == Promise.Status.WITHDRAWN && promise.madeOn().equals(promise.settledOn());
    }

    private boolean brokenBefore(CaseFile file) {
        var since = calendar.today().minusMonths(settings.memoryMonths());
        return file.reckoning().promises().stream()
                .map(Judged::judgement)
                .filter(it -> it.status() != Promise.Status.WITHDRAWN)
                .filter(it -> it.settledOn() != null && it.settledOn().isAfter(since))
                .max(Comparator.comparing(Judgement::settledOn))
                .filter(last -> last.status() == Promise.Status.BROKEN)
                .isPresent();
    }
}
