package org.proxenos.reassignment;

import java.util.UUID;

/** Somebody is sought for a customer whom nobody looks after. */
public record SearchOpened(UUID search) {}
