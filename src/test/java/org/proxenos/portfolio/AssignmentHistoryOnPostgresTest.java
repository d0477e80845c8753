package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Who looks after whom (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class AssignmentHistoryOnPostgresTest extends AssignmentHistory {}
