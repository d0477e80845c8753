package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.portfolio.Segment;

@DisplayName("Segment weight")
class SegmentWeightTest {

    @ParameterizedTest(name = "{0}: {1} points")
    @CsvSource({"STRATEGIC, 8", "KEY, 4", "STANDARD, 1.5", "SMALL, 0.5"})
    @DisplayName("how much of an officer's time a customer takes")
    void weights(Segment segment, BigDecimal points) {
        assertThat(TablesInUse.ask("SegmentWeight", Map.of("segment", segment.name()))
                        .amount("weight"))
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Segment.class)
    @DisplayName("every segment has exactly one weight, and none is nothing")
    void complete(Segment segment) {
        var verdict = TablesInUse.ask("SegmentWeight", Map.of("segment", segment.name()));
        assertThat(verdict.rules()).hasSize(1);
        assertThat(verdict.amount("weight")).isPositive();
    }

    @Test
    @DisplayName("no segment that nobody knows has a weight")
    void unknown() {
        assertThat(TablesInUse.ask("SegmentWeight", Map.of("segment", "HUGE")).rules())
                .isEmpty();
    }
}
