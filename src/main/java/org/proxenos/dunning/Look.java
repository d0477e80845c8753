package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a case found besides the level: why nothing is sent, why the level fell, why the next step waits.
 *
 * @param enough what has to be exceeded before anybody is disturbed; null where nobody knows what the currency is worth
 * @param causes what keeps a debt from being followed up; empty where something is
 * @param fell null unless the level is lower than at the look before
 * @param waits null unless a level was determined and calls for no step
 */
record Look(Situation situation, BigDecimal enough, List<Cause> causes, Fall fell, Wait waits) {

    /** What can keep a debt from being followed up. */
    enum Kind {
        CONTESTED,
        PROMISED,
        PLANNED,
        RESTING,
        TOO_LITTLE,
        NO_RATE
    }

    /**
     * One reason why a debt is not followed up.
     *
     * @param amount of what is overdue
     * @param since may be null
     * @param until first day on which it no longer holds; null where nobody knows
     * @param why code of the reason for a rest, or the invoices that are contested; null for the others
     */
    record Cause(Kind kind, BigDecimal amount, LocalDate since, LocalDate until, String why) {}

    /**
     * The level is lower than it was.
     *
     * @param carrier invoice that carried the case before; null where that was not noted
     * @param carries invoice that carries it now
     */
    record Fall(int from, LocalDate seenOn, String carrier, String carries) {}

    /**
     * The level calls for no step today.
     *
     * @param told the customer has been told at this level
     * @param spacedUntil no step before this day, because the customer was disturbed lately; null if that is past
     * @param patientUntil no step before this day, because of the last pay-by date; null if that is past
     */
    record Wait(boolean told, LocalDate spacedUntil, LocalDate patientUntil) {}

    Look afterFalling(Fall before) {
        return new Look(situation, enough, causes, before, waits);
    }

    private static final int INVOICES_NAMED = 5;

    static Look settled(BigDecimal tolerance) {
        return new Look(Situation.SETTLED, tolerance, List.of(), null, null);
    }

    static Look overdue(Fall fell, Wait waits) {
        return new Look(Situation.OVERDUE, null, List.of(), fell, waits);
    }

    static Look withoutRate(CaseFile file) {
        return new Look(
                Situation.FROZEN, null, List.of(new Cause(Kind.NO_RATE, file.overdue(), null, null, null)), null, null);
    }

    /** @param instalments days on which instalments of payment plans are still expected */
    static Look frozen(CaseFile file, BigDecimal enough, List<LocalDate> instalments) {
        var causes = new ArrayList<Cause>();
        causes.addAll(promised(file));
        causes.addAll(contested(file));
        causes.addAll(planned(file, instalments));
        causes.addAll(resting(file));
        if (file.net().signum() > 0) {
            causes.add(new Cause(Kind.TOO_LITTLE, file.net(), null, null, null));
        }
        return new Look(Situation.FROZEN, enough, List.copyOf(causes), null, null);
    }

    private static List<Cause> promised(CaseFile file) {
        return file.reckoning().promised().signum() == 0
                ? List.of()
                : file.reckoning().promises().stream()
                        .filter(it -> it.judgement().status() == Promise.Status.RUNNING)
                        .map(it -> new Cause(
                                Kind.PROMISED,
                                it.judgement().remaining().min(file.reckoning().promised()),
                                it.promise().madeOn(),
                                it.promise().instalments().stream()
                                        .map(Instalment::date)
                                        .max(Comparator.naturalOrder())
                                        .orElse(null),
                                null))
                        .filter(it -> it.amount().signum() > 0)
                        .toList();
    }

    private static List<Cause> contested(CaseFile file) {
        var items = file.reckoning().items().stream()
                .filter(it -> it.disputed().signum() > 0)
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        var since = file.agreed().disputes().stream()
                .filter(dispute -> items.stream().anyMatch(it -> it.key().equals(dispute.item())))
                .map(Dispute::raisedOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var named = items.stream()
                .limit(INVOICES_NAMED)
                .map(it -> it.key().inWords())
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return List.of(new Cause(
                Kind.CONTESTED,
                file.reckoning().disputed(),
                since,
                null,
                items.size() > INVOICES_NAMED ? named + ", …" : named));
    }

    private static List<Cause> planned(CaseFile file, List<LocalDate> instalments) {
        var planned = file.reckoning().planned();
        return planned.signum() == 0
                ? List.of()
                : List.of(new Cause(
                        Kind.PLANNED,
                        planned,
                        null,
                        instalments.stream().min(Comparator.naturalOrder()).orElse(null),
                        null));
    }

    /** Each cause with all that it suspends: two that overlap are both named. */
    private static List<Cause> resting(CaseFile file) {
        var until = new LinkedHashMap<String, LocalDate>();
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (var item : file.reckoning().items()) {
            if (item.resting().signum() == 0) {
                continue;
            }
            var causes = new LinkedHashMap<String, LocalDate>();
            file.rests().stream()
                    .filter(it -> it.covers(file.day()))
                    .forEach(it -> causes.merge(it.reason().name(), it.until(), Look::later));
            file.agreed().holds().stream()
                    .filter(it -> it.counts() && it.concerns(item.key()))
                    .filter(it -> new Pause(it.from(), it.until(), Pause.Reason.HOLD).covers(file.day()))
                    .forEach(it -> causes.merge(Pause.Reason.HOLD + "." + it.reason(), it.until(), Look::later));
            causes.forEach((why, end) -> {
                until.merge(why, end, Look::later);
                amounts.merge(why, item.resting(), BigDecimal::add);
            });
        }
        return until.entrySet().stream()
                .map(it -> new Cause(Kind.RESTING, amounts.get(it.getKey()), null, it.getValue(), it.getKey()))
                .toList();
    }

    /** The item whose days are shown where nothing may be followed up: the effectively latest. */
    static Optional<Reckoned> latest(CaseFile file) {
        return file.reckoning().items().stream()
                .max(Comparator.comparingInt((Reckoned it) -> it.days().value())
                        .thenComparing(it -> it.days().late()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
