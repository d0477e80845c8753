package org.proxenos.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.engine.EngineClock;
import org.proxenos.engine.Messages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets days pass in a moment: goes from one thing that falls due to the next and lets it happen, as if somebody had
 * waited.
 */
@Component
@Profile("demo")
class TimeMachine {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** Never stops before the first mails of a day may leave, or the day would look unfinished. */
    private static final LocalTime EARLIEST_ARRIVAL = LocalTime.of(9, 30);

    private final TrialClock clock;
    private final EngineClock engine;
    private final BusinessCalendar calendar;
    private final MorningRun morning;
    private final Messages messages;
    private final Semaphore seat = new Semaphore(1);

    TimeMachine(
            TrialClock clock, EngineClock engine, BusinessCalendar calendar, MorningRun morning, Messages messages) {
        this.clock = clock;
        this.engine = engine;
        this.calendar = calendar;
        this.morning = morning;
        this.messages = messages;
    }

    /**
     * Goes {@code days} days ahead, to the same time of day or the end of the quiet hours, whichever is later.
     *
     * @throws ClockIsMoving if a journey is under way
     */
    Journey advance(int days) {
        var now = calendar.now().atZone(calendar.zone());
        var time = now.toLocalTime().isBefore(EARLIEST_ARRIVAL) ? EARLIEST_ARRIVAL : now.toLocalTime();
        return travel(calendar.at(now.toLocalDate().plusDays(days), time));
    }

    /**
     * Goes to {@code destination} and leaves nothing undone that falls due on the way or on arrival.
     *
     * @throws ClockIsMoving if a journey is under way
     */
    Journey travel(Instant destination) {
        if (!seat.tryAcquire()) {
            throw new ClockIsMoving();
        }
        try (var pause = engine.pauseWorkers()) {
            return new Trip(destination).go();
        } finally {
            seat.release();
        }
    }

    private final class Trip {

        private final Instant destination;
        private final LocalDate start = calendar.today();
        private final List<String> failures = new ArrayList<>();
        private int jobs;

        Trip(Instant destination) {
            this.destination = destination;
        }

        Journey go() {
            settle();
            for (var stop = nextStop(); stop.isPresent(); stop = nextStop()) {
                clock.moveTo(stop.get());
                settle();
            }
            return new Journey(
                    calendar.now().atZone(calendar.zone()).toOffsetDateTime(),
                    calendar.today(),
                    (int) (calendar.today().toEpochDay() - start.toEpochDay()),
                    jobs,
                    start.datesUntil(calendar.today().plusDays(1))
                            .flatMap(day -> morning.of(day).stream())
                            .toList(),
                    List.copyOf(failures));
        }

        /** The engine's own timer usually begins the day; where it has not, nobody must notice. */
        private void settle() {
            run();
            var now = calendar.now().atZone(calendar.zone());
            if (calendar.isBusinessDay(now.toLocalDate()) && !now.toLocalTime().isBefore(MORNING)) {
                morning.makeSureOf(now.toLocalDate());
                run();
            }
        }

        private void run() {
            do {
                var round = engine.runWhatIsDue();
                jobs += round.jobsRun();
                failures.addAll(round.failures());
            } while (messages.offerAgain() > 0);
        }

        private Optional<Instant> nextStop() {
            var now = calendar.now();
            return now.isBefore(destination)
                    ? Stream.concat(engine.nextDue().stream(), Stream.of(nextMorning(), destination))
                            .filter(stop -> stop.isAfter(now) && !stop.isAfter(destination))
                            .min(Instant::compareTo)
                    : Optional.empty();
        }

        private Instant nextMorning() {
            var now = calendar.now().atZone(calendar.zone());
            var first = now.toLocalTime().isBefore(MORNING)
                    ? now.toLocalDate()
                    : now.toLocalDate().plusDays(1);
            return calendar.at(calendar.plusBusinessDays(first, 0), MORNING);
        }
    }
}
