package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Currencies without a rate (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ForeignCurrencyJourneyOnH2Test extends ForeignCurrencyJourney {}
