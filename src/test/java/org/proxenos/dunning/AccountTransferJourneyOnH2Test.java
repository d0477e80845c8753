package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("An account changes hands (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class AccountTransferJourneyOnH2Test extends AccountTransferJourney {}
