package org.proxenos.reassignment;

import java.util.UUID;

/** The reassignment of a portfolio was asked for through a door that follows nothing up itself. */
public record PortfolioReassignmentRequested(UUID portfolio) {}
