package org.proxenos.reassignment;

import java.util.UUID;

/** A request was taken back before anything had changed for the customer. */
public record ReassignmentWithdrawn(UUID reassignment) {}
