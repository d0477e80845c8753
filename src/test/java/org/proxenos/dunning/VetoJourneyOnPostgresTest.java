package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Key customers (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class VetoJourneyOnPostgresTest extends VetoJourney {}
