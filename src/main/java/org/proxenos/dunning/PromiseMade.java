package org.proxenos.dunning;

import java.util.UUID;

/** A customer has promised to pay, or a promise runs again whose money was returned; somebody must watch over it. */
public record PromiseMade(UUID promiseId, CaseId caseId) {}
