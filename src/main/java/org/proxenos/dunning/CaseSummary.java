package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A case in a list.
 *
 * @param customerName may be null for a customer that is no longer known
 * @param overdue as last seen, in {@code currency}
 */
public record CaseSummary(
        CaseId id,
        String customerNo,
        String customerName,
        String currency,
        CaseStatus status,
        int level,
        int noticedLevel,
        int episode,
        BigDecimal overdue,
        LocalDate oldestDue,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate assessedOn,
        LocalDate lastNoticeOn,
        LocalDate payBy,
        LocalDate nextCheck,
        boolean creditHold) {}
