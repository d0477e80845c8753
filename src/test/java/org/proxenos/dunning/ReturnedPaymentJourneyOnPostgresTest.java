package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Returned payments (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ReturnedPaymentJourneyOnPostgresTest extends ReturnedPaymentJourney {}
