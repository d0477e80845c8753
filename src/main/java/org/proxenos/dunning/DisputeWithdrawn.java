package org.proxenos.dunning;

import java.util.UUID;

/** A customer no longer contests what it contested. */
public record DisputeWithdrawn(UUID disputeId) {}
