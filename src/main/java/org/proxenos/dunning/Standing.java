package org.proxenos.dunning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.proxenos.engine.Verdict;

/**
 * What was decided about a case on a day and everything it was decided from, kept with the decision so that it can be
 * explained years later (A19, F2).
 *
 * @param day for which the ledger was read
 * @param oldestDue due date of the oldest overdue item
 * @param noticed the level at which the customer had been told before
 * @param level the answer
 * @param tables what each decision table said
 * @param days null where nothing is overdue
 * @param parts what became of everything overdue; null in what was written before it was noted
 * @param look what else was found; null in what was written before it was noted
 */
record Standing(
        LocalDate day,
        BigDecimal overdue,
        String currency,
        LocalDate oldestDue,
        EffectiveDays days,
        int base,
        int aggravation,
        int relief,
        int noticed,
        int level,
        List<Verdict> tables,
        Parts parts,
        Look look) {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** Of a look after which no level was determined: the case stays where it was. */
    static Standing unmoved(CaseFile file, Look look) {
        var latest = Look.latest(file);
        return new Standing(
                file.day(),
                file.net(),
                file.delay().currency(),
                latest.map(it -> it.item().dueDate()).orElse(null),
                latest.map(Reckoned::days).orElse(null),
                0,
                0,
                0,
                file.delay().noticedLevel(),
                file.delay().level(),
                List.of(),
                Parts.of(file),
                look);
    }

    Standing with(Verdict table) {
        var all = new java.util.ArrayList<>(tables);
        all.removeIf(it -> it.table().equals(table.table()));
        all.add(table);
        return new Standing(
                day,
                overdue,
                currency,
                oldestDue,
                days,
                base,
                aggravation,
                relief,
                noticed,
                level,
                List.copyOf(all),
                parts,
                look);
    }

    /**
     * Whether a file still says that from which this was concluded: what carries the case, how long it rested, the promises
     * that were broken, the terms. How much is owed is kept with the case itself; late days and payment score move by
     * themselves.
     */
    boolean restsOn(CaseFile file) {
        if (parts == null) {
            return true;
        }
        var now = Parts.of(file);
        return Objects.equals(parts.invoice(), now.invoice())
                && parts.brokenPromises() == now.brokenPromises()
                && parts.special().equals(now.special())
                && (tables.isEmpty()
                        || file.reckoning()
                                .bearer()
                                .filter(it -> it.item().dueDate().equals(oldestDue)
                                        && it.days().paused() == days.paused()
                                        && it.days().grace() == days.grace())
                                .isPresent());
    }

    /** What one table said, if it was asked. */
    Optional<Verdict> says(String table) {
        return tables.stream().filter(it -> it.table().equals(table)).findFirst();
    }

    Standing outOf(Parts all) {
        return new Standing(
                day, overdue, currency, oldestDue, days, base, aggravation, relief, noticed, level, tables, all, look);
    }

    Standing found(Look what) {
        return new Standing(
                day,
                overdue,
                currency,
                oldestDue,
                days,
                base,
                aggravation,
                relief,
                noticed,
                level,
                tables,
                parts,
                what);
    }

    /** Why the level is lower than it was, if it is and has not moved since. */
    Look.Fall fell() {
        return look == null ? null : look.fell();
    }

    String toText() {
        try {
            return JSON.writeValueAsString(this);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("A standing that cannot be written", e);
        }
    }

    static Standing parse(String text) {
        try {
            return JSON.readValue(text, Standing.class);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("A standing that cannot be read: " + text, e);
        }
    }

    /**
     * How what may be followed up was found: everything overdue, less what is contested, promised, owed by a plan, or
     * suspended.
     *
     * @param invoice that carries the case
     * @param special terms that were followed, by their reasons; empty when only the company's were
     */
    record Parts(
            BigDecimal gross,
            BigDecimal disputed,
            BigDecimal promised,
            BigDecimal planned,
            BigDecimal resting,
            BigDecimal net,
            String invoice,
            int brokenPromises,
            Integer paymentScore,
            List<String> special) {

        static Parts of(CaseFile file) {
            var reckoning = file.reckoning();
            return new Parts(
                    reckoning.overdue(),
                    reckoning.disputed(),
                    reckoning.promised(),
                    reckoning.planned(),
                    reckoning.resting(),
                    reckoning.net(),
                    reckoning.bearer().map(it -> it.item().invoiceNo()).orElse(null),
                    reckoning.brokenPromises(),
                    file.paymentScore(),
                    reckoning.terms().special().stream()
                            .map(SpecialTerms::reason)
                            .toList());
        }
    }
}
