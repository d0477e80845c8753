package org.proxenos.absence;

import java.time.LocalDate;

/**
 * What somebody has entered to ask for an absence; anything may be missing or wrong.
 *
 * @param officerNo null or blank = the officer who asks
 * @param from first day away
 * @param backOn first day of work again
 * @param reason as {@link org.proxenos.portfolio.AbsenceReason} names it
 */
public record AbsenceRequest(String officerNo, String coverNo, LocalDate from, LocalDate backOn, String reason) {}
