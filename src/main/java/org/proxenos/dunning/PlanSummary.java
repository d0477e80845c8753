package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A payment plan, as the ledger sees it today.
 *
 * @param note may be null
 * @param agreedBy the user who agreed to it
 * @param endedOn first day on which it no longer counted; null while it runs, and where it was paid
 * @param paid what has been paid towards it
 * @param remaining what is still expected; zero once it no longer runs
 */
public record PlanSummary(
        UUID id,
        CaseId caseId,
        String customerNo,
        String currency,
        LocalDate agreedOn,
        List<Instalment> instalments,
        String agreedBy,
        String note,
        PlanOutcome status,
        LocalDate endedOn,
        BigDecimal paid,
        BigDecimal remaining) {}
