package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Who is away and who covers (H2)")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:absence-book;DB_CLOSE_DELAY=-1")
class AbsenceBookOnH2Test extends AbsenceBook {}
