package org.proxenos.intake;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("Files of other systems, on PostgreSQL")
class MappingOnPostgresJourneyTest extends MappingJourney {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        TestPostgres.register(registry);
    }
}
