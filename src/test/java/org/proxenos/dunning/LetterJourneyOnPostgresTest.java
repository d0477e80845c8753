package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Letters (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class LetterJourneyOnPostgresTest extends LetterJourney {}
