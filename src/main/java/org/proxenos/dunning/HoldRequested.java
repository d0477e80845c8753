package org.proxenos.dunning;

import java.util.UUID;

/** A hold was asked for through a door that starts no process itself. */
public record HoldRequested(UUID hold) {}
