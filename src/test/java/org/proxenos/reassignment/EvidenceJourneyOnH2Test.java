package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyH2;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Evidence of a reassignment (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class EvidenceJourneyOnH2Test extends EvidenceJourney {}
