package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Notices (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class NoticeJourneyOnH2Test extends NoticeJourney {}
