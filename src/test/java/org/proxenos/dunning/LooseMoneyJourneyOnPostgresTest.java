package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Money that does not fit (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class LooseMoneyJourneyOnPostgresTest extends LooseMoneyJourney {}
