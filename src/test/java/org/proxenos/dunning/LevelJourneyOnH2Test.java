package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Levels (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class LevelJourneyOnH2Test extends LevelJourney {}
