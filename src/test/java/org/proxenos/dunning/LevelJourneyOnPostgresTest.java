package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Levels (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class LevelJourneyOnPostgresTest extends LevelJourney {}
