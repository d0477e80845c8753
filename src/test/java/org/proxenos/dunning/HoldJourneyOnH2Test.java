package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Holds on follow-up (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class HoldJourneyOnH2Test extends HoldJourney {}
