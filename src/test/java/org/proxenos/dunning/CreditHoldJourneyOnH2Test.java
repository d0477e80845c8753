package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Credit hold and the end of the ladder (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class CreditHoldJourneyOnH2Test extends CreditHoldJourney {}
