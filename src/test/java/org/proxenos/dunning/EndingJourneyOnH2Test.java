package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Cases that ended unpaid (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class EndingJourneyOnH2Test extends EndingJourney {}
