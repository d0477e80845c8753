package org.proxenos.dunning;

import java.util.UUID;

/** A rate was needed that nobody has published. */
public record RateMissing(UUID id) {}
