package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Cases that ended unpaid (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class EndingJourneyOnPostgresTest extends EndingJourney {}
