package org.proxenos.intake;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Files in, on H2")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:intake-journey;DB_CLOSE_DELAY=-1")
class ImportOnH2JourneyTest extends ImportJourney {}
