package org.proxenos.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Keys already seen")
class SeenKeysTest {

    @Test
    @DisplayName("of a large file are found with the line on which they stood first")
    void remembers() {
        var seen = new SeenKeys();
        assertThat(seen.isEmpty()).isTrue();
        for (var i = 1; i <= 100_000; i++) {
            seen.add("INV" + i, i);
        }
        seen.add("INV7", 200_000);
        assertThat(seen.line("INV7")).isEqualTo(7);
        assertThat(seen.line("INV100000")).isEqualTo(100_000);
        assertThat(seen.line("INV100001")).isZero();
    }
}
