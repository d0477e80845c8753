package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyH2;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("What speaks for another officer (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ProposalJourneyOnH2Test extends ProposalJourney {}
