package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Everybody has agreed to another officer for a customer, together with the rest of a portfolio.
 *
 * @param effectiveDate first day of the new officer
 */
public record ReassignmentAgreed(UUID reassignment, LocalDate effectiveDate) {}
