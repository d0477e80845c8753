package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Charges (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ChargesJourneyOnH2Test extends ChargesJourney {}
