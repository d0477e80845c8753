package org.proxenos.reassignment;

import java.math.BigDecimal;
import org.proxenos.portfolio.Officer;

/**
 * An officer who could take a customer over, or could not.
 *
 * @param load today, 1 = a full portfolio (rules 4.8); null if unknown
 * @param projectedLoad with the customer; null if unknown
 * @param because why, or why not, in the company's language
 */
public record Candidate(Officer officer, BigDecimal load, BigDecimal projectedLoad, String because) {}
