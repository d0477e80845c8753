package org.proxenos.dunning;

/** Follow-up of an open case that had been stopped goes on where it stood. */
public record FollowUpResumed(CaseId caseId) {}
