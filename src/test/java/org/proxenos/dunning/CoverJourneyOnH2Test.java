package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("An officer who is away (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class CoverJourneyOnH2Test extends CoverJourney {}
