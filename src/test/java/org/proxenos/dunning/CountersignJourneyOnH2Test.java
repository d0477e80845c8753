package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Two signatures at the end of the ladder (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class CountersignJourneyOnH2Test extends CountersignJourney {}
