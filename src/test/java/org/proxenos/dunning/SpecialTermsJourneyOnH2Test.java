package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Special terms (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class SpecialTermsJourneyOnH2Test extends SpecialTermsJourney {}
