package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Holds on follow-up (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class HoldJourneyOnPostgresTest extends HoldJourney {}
