package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Customers whom nobody looks after (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class SearchJourneyOnPostgresTest extends SearchJourney {}
