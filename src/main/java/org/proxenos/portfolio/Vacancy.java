package org.proxenos.portfolio;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's decision that a customer has no officer for a time (B11). Not the same as a customer whom nobody has thought
 * of.
 *
 * @param from first day
 * @param until the first day on which it no longer holds; it never holds until further notice
 * @param endedOn first day without it if it was ended or replaced early; null = it was not
 * @param note a few words
 * @param decidedBy user id
 */
public record Vacancy(
        UUID id,
        CustomerNo customer,
        VacancyReason reason,
        String note,
        LocalDate from,
        LocalDate until,
        LocalDate endedOn,
        String decidedBy) {

    /** Whether it holds on {@code day}, as long as nobody has been put in charge. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(endedOn == null ? until : endedOn);
    }
}
