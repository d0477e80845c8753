package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Promises to pay (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class PromiseJourneyOnPostgresTest extends PromiseJourney {}
