package org.proxenos.dunning;

import java.util.UUID;

/** A hold was ended before its time, or its request was taken back. */
public record HoldLifted(UUID hold) {}
