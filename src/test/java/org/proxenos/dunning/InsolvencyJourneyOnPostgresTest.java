package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Insolvency (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class InsolvencyJourneyOnPostgresTest extends InsolvencyJourney {}
