package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Disputes (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class DisputeJourneyOnH2Test extends DisputeJourney {}
