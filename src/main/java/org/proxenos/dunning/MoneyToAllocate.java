package org.proxenos.dunning;

import java.util.List;
import java.util.UUID;

/** Money has been found that names no invoice: somebody should say what it is for. */
public record MoneyToAllocate(List<UUID> allocations) {}
