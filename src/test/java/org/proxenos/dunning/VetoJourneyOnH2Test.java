package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Key customers (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class VetoJourneyOnH2Test extends VetoJourney {}
