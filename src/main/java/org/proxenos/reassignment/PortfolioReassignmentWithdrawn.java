package org.proxenos.reassignment;

import java.util.UUID;

/** The reassignment of a portfolio was taken back before anything had changed for any customer. */
public record PortfolioReassignmentWithdrawn(UUID portfolio) {}
