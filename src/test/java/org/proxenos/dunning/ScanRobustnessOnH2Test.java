package org.proxenos.dunning;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Scans that go wrong (H2)")
@ContextConfiguration(initializers = EmptyH2.class)
class ScanRobustnessOnH2Test extends ScanRobustness {}
