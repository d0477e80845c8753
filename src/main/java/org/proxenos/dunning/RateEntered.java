package org.proxenos.dunning;

import java.util.UUID;

/** A rate that somebody was asked for has been entered elsewhere. */
public record RateEntered(UUID id) {}
