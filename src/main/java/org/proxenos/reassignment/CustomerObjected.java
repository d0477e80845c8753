package org.proxenos.reassignment;

import java.util.UUID;

/** The customer does not want the new officer, and has said so in time. */
public record CustomerObjected(UUID reassignment) {}
