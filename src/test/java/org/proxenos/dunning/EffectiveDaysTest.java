package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked examples of rules 4.1: due on 31 March 2026, three days of grace. */
@DisplayName("Effective days past due")
class EffectiveDaysTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate LAST_OF_APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final int GRACE = 3;

    @Test
    @DisplayName("due today is not late")
    void dueToday() {
        assertThat(days(DUE).late()).isZero();
        assertThat(days(DUE).value()).isZero();
        assertThat(days(DUE.minusDays(10)).late()).isZero();
    }

    @Test
    @DisplayName("on 1 April one day late, none counted")
    void nextDay() {
        var days = days(LocalDate.of(2026, 4, 1));
        assertThat(days.late()).isEqualTo(1);
        assertThat(days.value()).isZero();
    }

    @Test
    @DisplayName("on 30 April 30 days late, 27 counted")
    void endOfApril() {
        assertThat(days(LAST_OF_APRIL).late()).isEqualTo(30);
        assertThat(days(LAST_OF_APRIL).value()).isEqualTo(27);
    }

    @Test
    @DisplayName("rests that overlap count once, and one before the debt was due not at all: 15 days, 12 counted")
    void overlap() {
        var days = days(LAST_OF_APRIL, april(5, 15), april(10, 20), january());
        assertThat(days.paused()).isEqualTo(15);
        assertThat(days.value()).isEqualTo(12);
    }

    @Test
    @DisplayName("a rest without an end counts up to today: 11 days, 16 counted")
    void openEnd() {
        var days = days(LAST_OF_APRIL, pause(LocalDate.of(2026, 4, 20), OPEN_END));
        assertThat(days.paused()).isEqualTo(11);
        assertThat(days.value()).isEqualTo(16);
    }

    @Test
    @DisplayName("a long rest in January does not excuse April")
    void restBeforeDue() {
        assertThat(days(LAST_OF_APRIL, january())).isEqualTo(days(LAST_OF_APRIL));
    }

    @Test
    @DisplayName("a rest that encloses another counts once")
    void enclosed() {
        assertThat(days(LAST_OF_APRIL, april(5, 25), april(10, 12), april(5, 28))
                        .paused())
                .isEqualTo(23);
    }

    @Property
    void orderDoesNotMatter(@ForAll("pauses") List<Pause> pauses, @ForAll Random random, @ForAll("day") LocalDate day) {
        var shuffled = new ArrayList<>(pauses);
        Collections.shuffle(shuffled, random);
        assertThat(EffectiveDays.of(DUE, day, GRACE, shuffled)).isEqualTo(EffectiveDays.of(DUE, day, GRACE, pauses));
    }

    @Property
    void splittingDoesNotMatter(@ForAll("pauses") List<Pause> pauses, @ForAll("day") LocalDate day) {
        var halves = new ArrayList<Pause>();
        for (var pause : pauses) {
            var middle = pause.from()
                    .plusDays((pause.until().toEpochDay() - pause.from().toEpochDay()) / 2);
            halves.add(pause(pause.from(), middle));
            halves.add(pause(middle, pause.until()));
        }
        assertThat(EffectiveDays.of(DUE, day, GRACE, halves)).isEqualTo(EffectiveDays.of(DUE, day, GRACE, pauses));
    }

    @Property
    void countsTheDaysOnWhichFollowUpRested(@ForAll("pauses") List<Pause> pauses, @ForAll("day") LocalDate day) {
        var days = EffectiveDays.of(DUE, day, GRACE, pauses);
        var rested = DUE.plusDays(1)
                .datesUntil(day.isAfter(DUE) ? day.plusDays(1) : DUE.plusDays(1))
                .filter(late -> pauses.stream().anyMatch(pause -> pause.covers(late)))
                .count();
        assertThat((long) days.paused()).isEqualTo(rested);
        assertThat(days.paused()).isBetween(0, days.late());
        assertThat(days.value()).isBetween(0, days.late());
    }

    @Property
    void anotherPauseNeverMakesLater(
            @ForAll("pauses") List<Pause> pauses, @ForAll("pause") Pause more, @ForAll @IntRange(max = 30) int grace) {
        var with = new ArrayList<>(pauses);
        with.add(more);
        assertThat(EffectiveDays.of(DUE, LAST_OF_APRIL, grace, with).value())
                .isLessThanOrEqualTo(
                        EffectiveDays.of(DUE, LAST_OF_APRIL, grace, pauses).value());
    }

    @Provide
    Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(-10, 120).map(DUE::plusDays);
    }

    @Provide
    Arbitrary<Pause> pause() {
        return Combinators.combine(
                        Arbitraries.integers().between(-100, 100),
                        Arbitraries.integers().between(0, 60))
                .as((from, length) -> pause(DUE.plusDays(from), DUE.plusDays(from + length)));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return pause().list().ofMaxSize(8);
    }

    private static EffectiveDays days(LocalDate day, Pause... pauses) {
        return EffectiveDays.of(DUE, day, GRACE, List.of(pauses));
    }

    private static Pause april(int from, int until) {
        return pause(LocalDate.of(2026, 4, from), LocalDate.of(2026, 4, until));
    }

    private static Pause january() {
        return pause(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    }

    private static Pause pause(LocalDate from, LocalDate until) {
        return new Pause(from, until, Pause.Reason.DISPUTE);
    }
}
