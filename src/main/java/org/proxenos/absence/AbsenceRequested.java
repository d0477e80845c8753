package org.proxenos.absence;

import java.util.UUID;

/** An absence was asked for through a door other than its form. */
public record AbsenceRequested(UUID absence) {}
