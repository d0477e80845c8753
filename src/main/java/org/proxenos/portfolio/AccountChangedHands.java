package org.proxenos.portfolio;

import java.time.LocalDate;

/**
 * From today, or some day before, another officer is in charge of a customer.
 *
 * @param former null if nobody was in charge
 * @param on first day of the new officer
 */
public record AccountChangedHands(CustomerNo customer, OfficerNo former, OfficerNo successor, LocalDate on) {}
