package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Letters (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class LetterJourneyOnH2Test extends LetterJourney {}
