package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proxenos.engine.Verdict;

/**
 * What the delay of one item has cost: interest, or the compensation that the law grants once per invoice (rules 4.4).
 *
 * @param amount two decimals, in the currency of the case
 * @param until the first day that is not charged yet
 * @param arithmetic how the amount came about
 * @param carriedFrom the charge of an earlier case that this one is; null = accrued in this case
 */
public record Charge(
        Kind kind,
        String invoiceNo,
        int instalment,
        BigDecimal amount,
        LocalDate until,
        Arithmetic arithmetic,
        UUID carriedFrom) {

    /** What is charged. */
    public enum Kind {
        INTEREST,
        COMPENSATION
    }

    /**
     * Kept with the decision, so that it can be explained years later.
     *
     * @param segments of interest, empty for a compensation
     * @param tables what the table of rates said
     */
    public record Arithmetic(List<Interest.Segment> segments, List<Verdict> tables) {}
}
