package org.proxenos.absence;

import java.util.UUID;

/** An absence was taken back, or ended before its time. */
public record AbsenceCancelled(UUID absence) {}
