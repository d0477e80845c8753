package org.proxenos.dunning;

import java.util.UUID;

/** A running promise no longer counts. */
public record PromiseWithdrawn(UUID promiseId) {}
