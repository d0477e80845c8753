package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Payment plans (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class PlanJourneyOnH2Test extends PlanJourney {}
