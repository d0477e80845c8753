package org.proxenos.dunning;

/** It was decided to write off what a case was about; the books do not know it yet. */
public record DebtWrittenOff(CaseId caseId) {}
