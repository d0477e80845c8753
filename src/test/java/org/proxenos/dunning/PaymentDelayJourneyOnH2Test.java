package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Follow-up of late payment (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class PaymentDelayJourneyOnH2Test extends PaymentDelayJourney {}
