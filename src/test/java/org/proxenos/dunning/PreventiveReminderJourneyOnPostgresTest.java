package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Preventive reminders (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class PreventiveReminderJourneyOnPostgresTest extends PreventiveReminderJourney {}
