package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Charges (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ChargesJourneyOnPostgresTest extends ChargesJourney {}
