package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dunning base level")
class DunningBaseLevelTest {

    private final TablesOnDisk.Table table = TablesOnDisk.table("DunningBaseLevel");

    @ParameterizedTest(name = "{0} effective days: level {1}")
    @CsvSource({
        "-5, 0", "0, 0", "1, 1", "9, 1", "10, 2", "24, 2", "25, 3", "44, 3", "45, 4", "59, 4", "60, 5", "89, 5",
        "90, 6", "400, 6"
    })
    @DisplayName("the days alone put a case on a level")
    void levelByDays(int edpd, int level) {
        assertThat(table.verdict(Map.of("edpd", edpd)).number("baseLevel")).isEqualTo(level);
    }

    @Test
    @DisplayName("every number of days has exactly one level, and more days never a lower one")
    void complete() {
        var before = 0;
        for (var edpd : IntStream.rangeClosed(-100, 3_650).toArray()) {
            var verdict = table.verdict(Map.of("edpd", edpd));
            assertThat(verdict.rules()).as("%d days", edpd).hasSize(1);
            assertThat(verdict.number("baseLevel")).as("%d days", edpd).isBetween(before, 6);
            before = verdict.number("baseLevel");
        }
    }
}
