package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The payment score")
class PaymentScoreTest {

    private final PaymentScore score = new PaymentScore(2, 60, 5, 25, 3, 15, 70);

    @ParameterizedTest(name = "{0} days late, {1} promises broken, level {2}: {3}")
    @CsvSource({
        "0, 0, 0, 100",
        "10, 0, 0, 80",
        "12.25, 0, 0, 76",
        "30, 0, 0, 40",
        "45, 0, 0, 40",
        "0, 3, 0, 85",
        "0, 5, 0, 75",
        "0, 9, 0, 75",
        "0, 0, 2, 100",
        "0, 0, 3, 85",
        "0, 0, 6, 85",
        "10, 1, 3, 60",
        "400, 9, 6, 0"
    })
    @DisplayName("is 100 less two for each day late, five for each broken promise and fifteen for a serious level")
    void formula(BigDecimal daysLate, int broken, int level, int expected) {
        assertThat(score.of(daysLate, broken, level)).isEqualTo(expected);
    }
}
