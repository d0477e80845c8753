package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Currencies without a rate (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ForeignCurrencyJourneyOnPostgresTest extends ForeignCurrencyJourney {}
