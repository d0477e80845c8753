package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Reasons (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ReasonsJourneyOnH2Test extends ReasonsJourney {}
