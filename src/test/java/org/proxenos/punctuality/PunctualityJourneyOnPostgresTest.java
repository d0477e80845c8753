package org.proxenos.punctuality;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Tasks in time (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class PunctualityJourneyOnPostgresTest extends PunctualityJourney {}
