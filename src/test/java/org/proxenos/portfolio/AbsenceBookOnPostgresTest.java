package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Who is away and who covers (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class AbsenceBookOnPostgresTest extends AbsenceBook {}
