package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a case ended that was not paid, and what has become of it since.
 *
 * @param until first day on which it is followed up here again; null while nobody has taken it back
 * @param open what is still to be paid of it today
 * @param postedAs under which number accounting has posted a write-off; null until then, and for other endings
 */
public record EndingSummary(
        CaseId caseId,
        String customerNo,
        String currency,
        CaseStatus kind,
        LocalDate from,
        LocalDate until,
        List<Line> items,
        BigDecimal open,
        String postedAs) {

    /**
     * An item the case was about.
     *
     * @param amount open when the case ended
     * @param open still to be paid today
     */
    public record Line(String invoiceNo, int instalment, LocalDate dueDate, BigDecimal amount, BigDecimal open) {

        String invoice() {
            return new ItemKey(invoiceNo, instalment).inWords();
        }
    }
}
