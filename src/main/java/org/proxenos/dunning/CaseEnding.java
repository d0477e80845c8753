package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.proxenos.portfolio.CustomerNo;

/**
 * A case ended without having been paid: somebody else looks after what it was about, or nobody does (A18).
 *
 * @param kind never {@code OPEN} nor {@code CLEARED}
 * @param from first day on which it is not followed up here
 * @param until first day on which it is again; null while nobody has taken it back
 * @param items what was overdue when it ended, and how much of each was open
 * @param postedAs under which number accounting has posted a write-off; null until then
 */
record CaseEnding(
        CaseId caseId,
        CustomerNo customer,
        String currency,
        CaseStatus kind,
        LocalDate from,
        LocalDate until,
        Map<ItemKey, BigDecimal> items,
        String postedAs) {

    boolean covers(ItemKey item, LocalDate day) {
        return standsOn(day) && items.containsKey(item);
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
