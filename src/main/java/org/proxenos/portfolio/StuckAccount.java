package org.proxenos.portfolio;

import java.time.Instant;

/**
 * A customer whose open work could not follow the officer in charge.
 *
 * @param with the officer who has it still
 * @param inCharge the officer who should have it
 * @param since when that was tried first
 */
public record StuckAccount(CustomerNo customer, OfficerNo with, OfficerNo inCharge, Instant since, String because) {}
