package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("The journal of credit holds (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class CreditHoldJournalJourneyOnPostgresTest extends CreditHoldJournalJourney {}
