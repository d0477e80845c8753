package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of rules 4.2, asked of the tables on disk. */
@DisplayName("The level of a case")
class LevelsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);

    private final Levels levels = TablesOnDisk.levels();

    @Test
    @DisplayName("12 days and two reliefs, told at level 1: stays at 1, for only one relief counts")
    void twoReliefs() {
        var standing = levels.standing(
                delay(12).risk("A").segment("STRATEGIC").score(95).now(), 1);
        assertThat(standing.base()).isEqualTo(2);
        assertThat(standing.relief()).isEqualTo(-2);
        assertThat(standing.level()).isEqualTo(1);
    }

    @Test
    @DisplayName("12 days and two aggravations, told at level 1: goes to 2, one step at a time")
    void twoAggravations() {
        var standing = levels.standing(delay(12).risk("D").broken(1).now(), 1);
        assertThat(standing.aggravation()).isEqualTo(2);
        assertThat(standing.level()).isEqualTo(2);
    }

    @Test
    @DisplayName("12 days and two aggravations, told at level 3: goes to 4")
    void twoAggravationsFromThree() {
        assertThat(levels.standing(delay(12).risk("D").broken(1).now(), 3).level())
                .isEqualTo(4);
    }

    @Test
    @DisplayName("a debt of 400 days that has just been imported begins at level 1")
    void freshlyImported() {
        var standing = levels.standing(delay(400).now(), 0);
        assertThat(standing.base()).isEqualTo(6);
        assertThat(standing.level()).isEqualTo(1);
    }

    @Test
    @DisplayName("who is not late is not disturbed, however many promises were broken")
    void notLate() {
        assertThat(levels.standing(delay(0).risk("D").broken(5).now(), 3).level())
                .isZero();
        assertThat(levels.standing(delay(0).least(4).now(), 3).level()).isZero();
    }

    @Test
    @DisplayName("from sixty days on age wins: nothing speaks for the customer any more")
    void ageWins() {
        assertThat(levels.standing(delay(60).overdue("100").now(), 5).level()).isEqualTo(5);
        assertThat(levels.standing(delay(59).overdue("100").now(), 5).level()).isEqualTo(3);
    }

    @Test
    @DisplayName("who is late is at level 1 at least, however good a payer, and at level 6 at most, however bad")
    void bounds() {
        assertThat(levels.standing(
                                delay(1).risk("A")
                                        .segment("STRATEGIC")
                                        .score(100)
                                        .now(),
                                0)
                        .level())
                .isEqualTo(1);
        assertThat(levels.standing(delay(400).risk("D").broken(9).now(), 6).level())
                .isEqualTo(6);
    }

    @Test
    @DisplayName("who refuses to pay has earned the next level, but no more than one")
    void refused() {
        assertThat(levels.standing(delay(12).least(3).now(), 2).level()).isEqualTo(3);
        assertThat(levels.standing(delay(12).least(5).now(), 2).level()).isEqualTo(3);
    }

    @Test
    @DisplayName("a customer whose risk nobody has judged is neither helped nor harmed by it")
    void unknownRisk() {
        assertThat(levels.standing(delay(12).risk(null).now(), 1).level()).isEqualTo(2);
    }

    @ParameterizedTest(name = "base {0}, +{1}, {2}, {3} days, told at {4}: level {5}")
    @CsvSource({
        "2, 0, -2, 12, 1, 1",
        "2, 2, 0, 12, 1, 2",
        "2, 2, 0, 12, 3, 4",
        "6, 0, 0, 400, 0, 1",
        "0, 2, 0, 0, 3, 0",
        "5, 0, -1, 60, 4, 5",
        "6, 2, -1, 90, 6, 6",
        "1, 0, -1, 1, 0, 1",
        "3, 0, -1, 25, 5, 2"
    })
    @DisplayName("the clamp")
    void clamp(int base, int aggravation, int relief, int edpd, int previous, int level) {
        assertThat(levels.clamp(base, aggravation, relief, edpd, previous)).isEqualTo(level);
    }

    private static Example delay(int edpd) {
        return new Example(edpd, "B", "STANDARD", 0, "1000", 70, 0);
    }

    /** A case of {@code edpd} effective days; otherwise unremarkable unless said. */
    private record Example(int edpd, String risk, String segment, int broken, String overdue, int score, int least) {

        Example risk(String it) {
            return new Example(edpd, it, segment, broken, overdue, score, least);
        }

        Example segment(String it) {
            return new Example(edpd, risk, it, broken, overdue, score, least);
        }

        Example broken(int it) {
            return new Example(edpd, risk, segment, it, overdue, score, least);
        }

        Example overdue(String it) {
            return new Example(edpd, risk, segment, broken, it, score, least);
        }

        Example score(int it) {
            return new Example(edpd, risk, segment, broken, overdue, it, least);
        }

        Example least(int it) {
            return new Example(edpd, risk, segment, broken, overdue, score, it);
        }

        Levels.Delay now() {
            return new Levels.Delay(
                    TODAY,
                    new BigDecimal(overdue),
                    "EUR",
                    TODAY.minusDays(edpd),
                    new EffectiveDays(edpd, 0, 0),
                    risk,
                    segment,
                    broken,
                    score,
                    least,
                    new BigDecimal(overdue));
        }
    }
}
