package org.proxenos.dunning;

import java.util.UUID;

/** A customer contests an item, or a part of it; somebody must look into it. */
public record DisputeRaised(UUID disputeId, CaseId caseId) {}
