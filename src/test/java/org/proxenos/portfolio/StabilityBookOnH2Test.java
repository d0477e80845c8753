package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("How long customers stay with one officer (H2)")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:stability-book;DB_CLOSE_DELAY=-1")
class StabilityBookOnH2Test extends StabilityBook {}
