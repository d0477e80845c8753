package org.proxenos.dunning;

import java.util.UUID;

/** A dispute was decided by somebody other than whoever had the task. */
public record DisputeDecided(UUID disputeId) {}
