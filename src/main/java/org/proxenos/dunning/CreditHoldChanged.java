package org.proxenos.dunning;

import org.proxenos.portfolio.CustomerNo;

/**
 * Because of one case a customer's new orders are to be held, or no longer (A16).
 *
 * @param held true from now on, or false
 */
public record CreditHoldChanged(CaseId caseId, CustomerNo customer, boolean held, CreditHolds.Reason reason) {}
