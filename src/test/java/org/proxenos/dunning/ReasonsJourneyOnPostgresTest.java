package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Reasons (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ReasonsJourneyOnPostgresTest extends ReasonsJourney {}
