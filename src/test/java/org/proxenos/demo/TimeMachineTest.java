package org.proxenos.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.calendar.CompanyClock;
import org.proxenos.calendar.GreekCalendar;
import org.proxenos.engine.EngineClock;
import org.proxenos.engine.Messages;

@DisplayName("The time machine")
class TimeMachineTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    /** The Thursday before the Orthodox Easter of 2026: Friday and Monday are not worked. */
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 9);

    private final CompanyClock clock = new CompanyClock(Clock.fixed(at(THURSDAY, "10:00"), ATHENS), ATHENS);
    private final Diary engine = new Diary();
    private final Mornings mornings = new Mornings();
    private final Messages messages = mock(Messages.class);
    private BusinessCalendar calendar;
    private TimeMachine machine;

    @BeforeEach
    void build() {
        calendar = GreekCalendar.showing(clock);
        var trial = mock(TrialClock.class);
        doAnswer(call -> {
                    clock.moveTo(call.getArgument(0));
                    return null;
                })
                .when(trial)
                .moveTo(any());
        machine = new TimeMachine(trial, engine, calendar, mornings, messages);
    }

    @Test
    @DisplayName("starts every business day on the way with the morning's scan, and no other day")
    void startsEveryBusinessDay() {
        var journey = machine.advance(7);

        assertThat(journey.today()).isEqualTo(THURSDAY.plusDays(7));
        assertThat(journey.advancedDays()).isEqualTo(7);
        assertThat(mornings.run)
                .containsExactly(
                        Map.entry(THURSDAY, at(THURSDAY, "10:00")),
                        Map.entry(THURSDAY.plusDays(5), at(THURSDAY.plusDays(5), "06:00")),
                        Map.entry(THURSDAY.plusDays(6), at(THURSDAY.plusDays(6), "06:00")),
                        Map.entry(THURSDAY.plusDays(7), at(THURSDAY.plusDays(7), "06:00")));
        assertThat(journey.scans()).extracting(MorningRun.Scan::date).containsExactlyElementsOf(mornings.run.keySet());
    }

    @Test
    @DisplayName("does everything at its own time, and what it gives rise to as well")
    void doesEverythingAtItsTime() {
        var timer = at(THURSDAY.plusDays(1), "12:00");
        engine.due.add(timer);
        engine.due.add(at(THURSDAY.plusDays(9), "12:00"));
        engine.follows.put(timer, at(THURSDAY.plusDays(1), "12:10"));

        var journey = machine.advance(2);

        assertThat(engine.ran).containsExactly(timer, at(THURSDAY.plusDays(1), "12:10"));
        assertThat(journey.jobsRun()).isEqualTo(2);
        assertThat(engine.due).hasSize(1);
    }

    @Test
    @DisplayName("arrives at the same time of day, but never before the day's first mails have left")
    void arrivesInDaylight() {
        assertThat(machine.advance(1).now().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
        clock.moveTo(at(THURSDAY.plusDays(1), "04:00"));
        assertThat(machine.advance(1).now().toLocalTime()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    @DisplayName("tells of what went wrong and travels on")
    void tellsOfFailures() {
        engine.fails = at(THURSDAY.plusDays(1), "12:00");
        engine.due.add(engine.fails);

        assertThat(machine.advance(3).failures()).containsExactly("it failed");
        assertThat(calendar.today()).isEqualTo(THURSDAY.plusDays(3));
    }

    @Test
    @DisplayName("carries one traveller at a time and sends the second away")
    void carriesOneTravellerAtATime() throws Exception {
        var under = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        mornings.meanwhile = () -> {
            under.countDown();
            await(goOn);
        };
        var traveller = Executors.newSingleThreadExecutor();
        var first = traveller.submit(() -> machine.advance(1));
        under.await();

        assertThatThrownBy(() -> machine.advance(1)).isInstanceOf(ClockIsMoving.class);

        goOn.countDown();
        assertThat(first.get().advancedDays()).isEqualTo(1);
        assertThat(machine.advance(1).advancedDays()).isEqualTo(1);
        traveller.shutdown();
    }

    @Test
    @DisplayName("delivers what somebody was not ready to hear, and does what follows from it")
    void deliversKeptMessages() {
        when(messages.offerAgain())
                .thenAnswer(first -> engine.due.add(clock.instant()) ? 1 : 0)
                .thenReturn(0);

        assertThat(machine.advance(1).jobsRun()).isEqualTo(1);
    }

    @Test
    @DisplayName("keeps the engine's own workers away for the whole journey")
    void keepsWorkersAway() {
        machine.advance(1);

        assertThat(engine.pauses).containsExactly("begins", "ends");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ATHENS).toInstant();
    }

    /** An engine whose jobs are nothing but moments. */
    private final class Diary implements EngineClock {

        private final TreeSet<Instant> due = new TreeSet<>();
        private final TreeMap<Instant, Instant> follows = new TreeMap<>();
        private final List<Instant> ran = new ArrayList<>();
        private final List<String> pauses = new ArrayList<>();
        private Instant fails;

        @Override
        public Pause pauseWorkers() {
            pauses.add("begins");
            return () -> pauses.add("ends");
        }

        @Override
        public void moveTo(Instant moment) {}

        @Override
        public Round runWhatIsDue() {
            var now = new ArrayList<>(due.headSet(clock.instant(), true));
            due.removeAll(now);
            var failed = now.remove(fails);
            now.forEach(moment -> {
                assertThat(clock.instant()).isEqualTo(moment);
                Optional.ofNullable(follows.get(moment)).ifPresent(due::add);
            });
            ran.addAll(now);
            return new Round(now.size(), failed ? List.of("it failed") : List.of());
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.ofNullable(due.higher(clock.instant()));
        }
    }

    private final class Mornings implements MorningRun {

        private final TreeMap<LocalDate, Instant> run = new TreeMap<>();
        private Runnable meanwhile = () -> {};

        @Override
        public void makeSureOf(LocalDate day) {
            meanwhile.run();
            run.putIfAbsent(day, clock.instant());
        }

        @Override
        public Optional<Scan> of(LocalDate day) {
            return run.containsKey(day) ? Optional.of(new Scan(day, 0, 0, 0, 0, Map.of())) : Optional.empty();
        }
    }
}
