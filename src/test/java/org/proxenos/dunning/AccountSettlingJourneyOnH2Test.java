package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Open work follows the officer in charge (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class AccountSettlingJourneyOnH2Test extends AccountSettlingJourney {}
