package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("A whole portfolio (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class PortfolioReassignmentJourneyOnPostgresTest extends PortfolioReassignmentJourney {}
