package org.proxenos.portfolio;

import java.time.LocalDate;

/**
 * It is known now when an officer leaves the company, or that the officer stays after all.
 *
 * @param activeTo first day no longer with the company; null = stays
 */
public record LeavingNoted(OfficerNo officer, LocalDate activeTo) {}
