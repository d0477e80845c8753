package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Figures that change under somebody's hands (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class StaleFormJourneyOnH2Test extends StaleFormJourney {}
