package org.proxenos.dunning;

import java.util.UUID;

/** A payment plan was agreed away from its task; the customer must be told what was agreed. */
public record PlanAgreed(UUID planId, CaseId caseId) {}
