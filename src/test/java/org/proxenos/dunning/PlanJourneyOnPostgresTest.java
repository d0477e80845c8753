package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Payment plans (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class PlanJourneyOnPostgresTest extends PlanJourney {}
