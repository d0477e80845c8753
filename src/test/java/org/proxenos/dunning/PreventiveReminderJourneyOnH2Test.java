package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Preventive reminders (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class PreventiveReminderJourneyOnH2Test extends PreventiveReminderJourney {}
