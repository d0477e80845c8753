package org.proxenos.dunning;

/**
 * A case has come to its end.
 *
 * @param ending never {@code OPEN}
 */
public record CaseClosed(CaseId caseId, CaseStatus ending) {}
