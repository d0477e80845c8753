package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Open work follows the officer in charge (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class AccountSettlingJourneyOnPostgresTest extends AccountSettlingJourney {}
