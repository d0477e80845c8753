package org.proxenos.portfolio;

import java.time.LocalDate;

/**
 * An officer will be away: whoever had to has agreed.
 *
 * @param from first day away
 * @param backOn first day of work again
 */
public record AbsenceGranted(OfficerNo officer, LocalDate from, LocalDate backOn) {}
