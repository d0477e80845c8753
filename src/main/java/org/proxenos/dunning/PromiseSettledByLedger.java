package org.proxenos.dunning;

import java.util.UUID;

/** New documents decide what became of a promise that was thought to run. */
public record PromiseSettledByLedger(UUID promiseId) {}
