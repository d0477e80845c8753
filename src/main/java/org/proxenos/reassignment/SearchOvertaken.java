package org.proxenos.reassignment;

import java.util.UUID;

/** The customer has got an officer meanwhile, or somebody has left it without one on purpose. */
public record SearchOvertaken(UUID search) {}
