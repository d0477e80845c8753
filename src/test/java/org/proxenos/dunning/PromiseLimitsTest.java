package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Promise limits")
class PromiseLimitsTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("PromiseLimits");

    @ParameterizedTest(name = "level {0}, manager {1}, last one broken {2}: {3}, {4} days")
    @CsvSource({
        "0, false, false, true, 14",
        "1, false, false, true, 14",
        "2, false, false, true, 14",
        "3, false, false, false, 0",
        "6, false, false, false, 0",
        "1, false, true, false, 0",
        "4, false, true, false, 0",
        "1, true, false, true, 30",
        "1, true, true, true, 30",
        "6, true, true, true, 30"
    })
    @DisplayName("who may take a promise, and how far ahead it may reach")
    void limits(int level, boolean manager, boolean broken, boolean allowed, int days) {
        var verdict = table.verdict(inputs(level, manager, broken));
        assertThat(verdict.flag("allowed")).isEqualTo(allowed);
        assertThat(verdict.number("longestDays")).isEqualTo(days);
        if (allowed) {
            assertThat(verdict.number("mostInstalments")).isEqualTo(6);
            assertThat(verdict.number("mostPromises")).isEqualTo(2);
            assertThat(verdict.number("withinDays")).isEqualTo(90);
        }
    }

    @Test
    @DisplayName("every level has exactly one answer, whoever asks and whatever was promised before")
    void complete() {
        for (var level = 0; level <= 7; level++) {
            for (var manager : List.of(true, false)) {
                for (var broken : List.of(true, false)) {
                    assertThat(table.rules(inputs(level, manager, broken)))
                            .as("%d %s %s", level, manager, broken)
                            .hasSize(1);
                }
            }
        }
    }

    private static Map<String, Object> inputs(int level, boolean manager, boolean broken) {
        return Map.of("level", level, "byManager", manager, "brokenBefore", broken);
    }
}
