package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Money that does not fit (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class LooseMoneyJourneyOnH2Test extends LooseMoneyJourney {}
