package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("An officer who is away (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class CoverJourneyOnPostgresTest extends CoverJourney {}
