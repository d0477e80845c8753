package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Notices (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class NoticeJourneyOnPostgresTest extends NoticeJourney {}
