package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Follow-up of late payment (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class PaymentDelayJourneyOnPostgresTest extends PaymentDelayJourney {}
