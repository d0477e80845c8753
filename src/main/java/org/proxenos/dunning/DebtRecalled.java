package org.proxenos.dunning;

/** What a case was about when it ended is followed up here again. */
public record DebtRecalled(CaseId caseId) {}
