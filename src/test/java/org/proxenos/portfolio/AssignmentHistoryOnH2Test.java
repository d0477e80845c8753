package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Who looks after whom (H2)")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:assignment-history;DB_CLOSE_DELAY=-1")
class AssignmentHistoryOnH2Test extends AssignmentHistory {}
