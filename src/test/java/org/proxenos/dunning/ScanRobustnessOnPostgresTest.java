package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Scans that go wrong (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ScanRobustnessOnPostgresTest extends ScanRobustness {}
