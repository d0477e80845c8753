package org.proxenos.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A promise to pay, as the ledger sees it today.
 *
 * @param givenBy the customer's person who gave it, may be null
 * @param note may be null
 * @param recordedBy the user who recorded it
 * @param byManager whether somebody who may grant more than an officer recorded it
 * @param settledOn first day on which it no longer ran; null while it runs
 * @param paid what has been paid towards it
 * @param remaining what is still expected; zero once it is settled
 */
public record PromiseSummary(
        UUID id,
        CaseId caseId,
        String customerNo,
        String currency,
        LocalDate madeOn,
        List<Instalment> instalments,
        String givenBy,
        String note,
        String recordedBy,
        boolean byManager,
        PromiseOutcome status,
        LocalDate settledOn,
        BigDecimal paid,
        BigDecimal remaining) {}
