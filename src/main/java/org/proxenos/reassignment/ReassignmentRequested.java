package org.proxenos.reassignment;

import java.util.UUID;

/** Another officer was asked for through a door that follows nothing up itself. */
public record ReassignmentRequested(UUID reassignment) {}
