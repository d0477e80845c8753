package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("The journal of credit holds (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class CreditHoldJournalJourneyOnH2Test extends CreditHoldJournalJourney {}
