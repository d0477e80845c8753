package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payment plan should look like: either instalments one by one, or how many of them, from when and how often.
 *
 * @param amount what is spread, in the currency of the case; null = what the instalments add up to or, without them, all
 *     that may be followed up today
 * @param currency ISO 4217; null = that of the case
 * @param instalments in the order of their dates; empty where they are to be reckoned
 * @param count how many; null where the instalments are named
 * @param first date of the first; null where the instalments are named
 * @param rhythm null where the instalments are named
 * @param note may be null
 */
public record PlanOffer(
        BigDecimal amount,
        String currency,
        List<Instalment> instalments,
        Integer count,
        LocalDate first,
        PlanRhythm rhythm,
        String note) {

    public PlanOffer {
        instalments = instalments == null ? List.of() : List.copyOf(instalments);
    }

    /** All that may be followed up today, in equal instalments. */
    public static PlanOffer ofAll(Integer count, LocalDate first, PlanRhythm rhythm, String note) {
        return new PlanOffer(null, null, List.of(), count, first, rhythm, note);
    }

    boolean names() {
        return !instalments.isEmpty();
    }
}
