package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Promises to pay (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class PromiseJourneyOnH2Test extends PromiseJourney {}
