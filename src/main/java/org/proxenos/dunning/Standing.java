package org.proxenos.dunning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
 * @param parts what became of everything overdue; null in what was written before it was noted
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
        Parts parts) {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    Standing with(Verdict table) {
        var all = new java.util.ArrayList<>(tables);
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
                parts);
    }

    Standing outOf(Parts all) {
        return new Standing(
                day, overdue, currency, oldestDue, days, base, aggravation, relief, noticed, level, tables, all);
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
