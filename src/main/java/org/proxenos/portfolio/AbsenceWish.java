package org.proxenos.portfolio;

import java.time.LocalDate;

/**
 * The wish to be away while a colleague covers.
 *
 * @param cover null = somebody else is to name a colleague, which only whoever is ill today may leave open
 * @param from first day away
 * @param backOn first day of work again
 */
public record AbsenceWish(OfficerNo officer, OfficerNo cover, LocalDate from, LocalDate backOn, AbsenceReason reason) {}
