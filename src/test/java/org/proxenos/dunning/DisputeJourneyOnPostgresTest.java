package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Disputes (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class DisputeJourneyOnPostgresTest extends DisputeJourney {}
