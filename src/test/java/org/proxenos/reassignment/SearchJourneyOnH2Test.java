package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyH2;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Customers whom nobody looks after (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class SearchJourneyOnH2Test extends SearchJourney {}
