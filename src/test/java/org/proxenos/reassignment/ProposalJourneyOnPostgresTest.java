package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("What speaks for another officer (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ProposalJourneyOnPostgresTest extends ProposalJourney {}
