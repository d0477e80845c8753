package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Two signatures at the end of the ladder (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class CountersignJourneyOnPostgresTest extends CountersignJourney {}
