package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Evidence of a reassignment (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class EvidenceJourneyOnPostgresTest extends EvidenceJourney {}
