package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Special terms (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class SpecialTermsJourneyOnPostgresTest extends SpecialTermsJourney {}
