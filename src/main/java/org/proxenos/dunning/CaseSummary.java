package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A case in a list.
 *
 * @param customerName may be null for a customer that is no longer known
 * @param overdue as last seen, in {@code currency}
 * @param net the part of it that may be followed up
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
        BigDecimal net,
        BigDecimal disputed,
        BigDecimal promised,
        BigDecimal resting,
        LocalDate oldestDue,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate assessedOn,
        LocalDate lastNoticeOn,
        LocalDate payBy,
        LocalDate nextCheck,
        boolean creditHold) {}
