package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Insolvency (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class InsolvencyJourneyOnH2Test extends InsolvencyJourney {}
