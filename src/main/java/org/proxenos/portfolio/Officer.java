package org.proxenos.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * An account officer, or a manager of officers.
 *
 * @param email may be null
 * @param userId the name under which the officer signs in, may be null
 * @param manager may be null
 * @param seniority the higher the more experienced, from 1; null = not known
 * @param languages ISO 639 codes
 * @param fte share of full time, 1 = all of it; null = all of it
 * @param scope LOCAL, NATIONAL or GLOBAL
 * @param country ISO 3166, may be null
 * @param activeFrom first day with the company; null = always
 * @param activeTo first day no longer with it; null = until further notice
 */
public record Officer(
        OfficerNo no,
        String name,
        String email,
        String userId,
        OfficerNo manager,
        Integer seniority,
        Set<String> languages,
        BigDecimal fte,
        String scope,
        String country,
        LocalDate activeFrom,
        LocalDate activeTo) {

    /** Somebody of whom little is known. */
    public static Officer of(OfficerNo no, String name, String email, String userId, OfficerNo manager) {
        return new Officer(no, name, email, userId, manager, null, Set.of(), null, "LOCAL", null, null, null);
    }

    public boolean isActiveOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || day.isBefore(activeTo));
    }
}
