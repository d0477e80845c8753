package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Credit hold and the end of the ladder (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class CreditHoldJourneyOnPostgresTest extends CreditHoldJourney {}
