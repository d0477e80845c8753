package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Who has no officer on purpose (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class VacancyBookOnPostgresTest extends VacancyBook {}
