package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Who has no officer on purpose (H2)")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:vacancy-book;DB_CLOSE_DELAY=-1")
class VacancyBookOnH2Test extends VacancyBook {}
