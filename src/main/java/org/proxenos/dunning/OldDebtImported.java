package org.proxenos.dunning;

import java.util.UUID;

/** An import has brought debt that was already old; back office is to say where on the ladder it belongs. */
public record OldDebtImported(UUID importId) {}
