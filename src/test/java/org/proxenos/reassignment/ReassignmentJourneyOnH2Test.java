package org.proxenos.reassignment;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyH2;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Another officer for a customer (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ReassignmentJourneyOnH2Test extends ReassignmentJourney {}
