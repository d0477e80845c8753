package org.proxenos.punctuality;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyH2;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Tasks in time (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class PunctualityJourneyOnH2Test extends PunctualityJourney {}
