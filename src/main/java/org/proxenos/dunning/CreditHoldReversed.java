package org.proxenos.dunning;

/** A manager has taken back the decision to hold a customer's orders. */
public record CreditHoldReversed(CaseId caseId) {}
