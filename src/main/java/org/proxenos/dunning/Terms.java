package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.proxenos.portfolio.Segment;

/**
 * The terms by which an item is followed up: the narrowest special ones that say something, else the company's (A15).
 *
 * @param grace days forgiven for the level
 * @param minimum what may be overdue before anybody is disturbed, in the company's currency
 * @param channel the customer's wish for reminders; empty when there is none
 * @param special whose word was followed; empty when only the company's
 */
record Terms(int grace, BigDecimal minimum, String channel, String procedure, List<SpecialTerms> special) {

    /** @param invoiceNo null when no single invoice is meant */
    static Terms of(
            List<SpecialTerms> all,
            String invoiceNo,
            Segment segment,
            LocalDate day,
            int companyGrace,
            BigDecimal companyMinimum) {
        if (all.isEmpty()) {
            return new Terms(companyGrace, companyMinimum, "", SpecialTerms.Procedure.STANDARD.name(), List.of());
        }
        var valid = all.stream()
                .filter(it -> it.holdOn(day))
                .filter(it -> switch (it.scope()) {
                    case INVOICE -> it.invoiceNo().equals(invoiceNo);
                    case CUSTOMER -> true;
                    case SEGMENT -> it.segment() == segment;
                })
                .sorted(Comparator.comparing(SpecialTerms::scope)
                        .thenComparing(SpecialTerms::from, Comparator.reverseOrder())
                        .thenComparing(SpecialTerms::id))
                .toList();
        return new Terms(
                said(valid, SpecialTerms::graceDays, companyGrace),
                said(valid, SpecialTerms::minimum, companyMinimum),
                said(valid, it -> it.channel() == null ? null : it.channel().name(), ""),
                said(
                        valid,
                        it -> it.procedure() == null ? null : it.procedure().name(),
                        SpecialTerms.Procedure.STANDARD.name()),
                valid);
    }

    private static <T> T said(List<SpecialTerms> valid, Function<SpecialTerms, T> what, T otherwise) {
        return valid.stream().map(what).filter(it -> it != null).findFirst().orElse(otherwise);
    }
}
