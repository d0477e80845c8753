package org.proxenos.portfolio;

import org.junit.jupiter.api.DisplayName;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("How long customers stay with one officer (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class StabilityBookOnPostgresTest extends StabilityBook {}
