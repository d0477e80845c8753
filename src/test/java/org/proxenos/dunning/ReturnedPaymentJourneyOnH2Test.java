package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Returned payments (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ReturnedPaymentJourneyOnH2Test extends ReturnedPaymentJourney {}
