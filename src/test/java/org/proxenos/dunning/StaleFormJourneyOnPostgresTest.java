package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Figures that change under somebody's hands (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class StaleFormJourneyOnPostgresTest extends StaleFormJourney {}
