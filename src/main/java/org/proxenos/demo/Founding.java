package org.proxenos.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.proxenos.access.People;
import org.proxenos.access.Person;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.demo.company.Colleague;
import org.proxenos.demo.company.CsvFiles;
import org.proxenos.demo.company.SampleCompany;
import org.proxenos.demo.process.Colleagues;
import org.proxenos.dunning.CaseBook;
import org.proxenos.dunning.CaseStatus;
import org.proxenos.intake.FileIntake;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Founds the sample company in an empty database and lets it live through its last weeks, before anybody signs in. A
 * founding that was cut short goes on where it was at the next start.
 */
@Component
@Profile("demo")
class Founding {

    static final String PASSWORD = "demo";

    private static final LocalTime BEFORE_THE_FIRST_MORNING = LocalTime.of(5, 0);
    private static final LocalTime AT_WORK = LocalTime.of(11, 0);

    /** So many days ago the customers of a competitor were taken over, with what they owed. */
    private static final int TAKEOVER = 6;

    private final DemoSettings settings;
    private final DemoDiary diary;
    private final TrialClock clock;
    private final TimeMachine machine;
    private final BusinessCalendar calendar;
    private final People people;
    private final FileIntake intake;
    private final Colleagues colleagues;
    private final CaseBook cases;
    private final Announcer announcer;
    private volatile boolean interrupted;

    Founding(
            DemoSettings settings,
            DemoDiary diary,
            TrialClock clock,
            TimeMachine machine,
            BusinessCalendar calendar,
            People people,
            FileIntake intake,
            Colleagues colleagues,
            CaseBook cases,
            Announcer announcer,
            JdbcClient jdbc) {
        this.settings = settings;
        this.diary = diary;
        this.clock = clock;
        this.machine = machine;
        this.calendar = calendar;
        this.people = people;
        this.intake = intake;
        this.colleagues = colleagues;
        this.cases = cases;
        this.announcer = announcer;
        turnBackTime(jdbc);
    }

    /** Time is turned back before the models are deployed, so that their timers begin to count in the past as well. */
    private void turnBackTime(JdbcClient jdbc) {
        var empty = jdbc.sql("SELECT (SELECT count(*) FROM customer) + (SELECT count(*) FROM officer)")
                        .query(Long.class)
                        .single()
                == 0;
        if (settings.company() && empty && diary.founded().isEmpty()) {
            var today = calendar.today();
            var begin = calendar.at(today.minusDays(settings.livedDays()), BEFORE_THE_FIRST_MORNING);
            diary.founding(settings.seed(), today, Duration.between(Instant.now(), begin));
            clock.moveTo(begin);
        }
    }

    /** Does whatever of the founding is left to do, and says who may sign in. */
    void complete() {
        var founded = diary.founded();
        if (founded.isEmpty()) {
            if (settings.company()) {
                announcer.say("demo.welcome.foreign");
            }
            return;
        }
        var company = SampleCompany.founded(founded.get().seed(), founded.get().foundedOn());
        if (!founded.get().finished()) {
            var began = System.nanoTime();
            announcer.say("demo.progress.founding", String.valueOf(founded.get().seed()));
            var hiring = CompletableFuture.runAsync(() -> hire(company.staff()));
            bringIn(company.files());
            hiring.join();
            live(company, founded.get());
            if (interrupted) {
                return;
            }
            diary.finished();
            announcer.say("demo.progress.ready", (System.nanoTime() - began) / 1_000_000_000);
        }
        announcer.welcome(company.staff(), PASSWORD);
    }

    /** Stops at the end of the day that is being played; the next start goes on from there. */
    void interrupt() {
        interrupted = true;
    }

    /** Beside everything else: passwords are kept so that they cost time to guess, and to set. */
    private void hire(List<Colleague> staff) {
        staff.forEach(one -> people.add(
                new Person(one.userId(), one.firstName(), one.lastName(), one.email(), Set.copyOf(one.groups())),
                PASSWORD));
        announcer.say("demo.progress.people", staff.size());
    }

    private void bringIn(CsvFiles files) {
        for (var kind : files.kinds()) {
            var outcome = intake.take(kind, files.open(kind));
            announcer.say("demo.progress.file", kind, outcome.read(), outcome.created(), outcome.rejected());
        }
    }

    /** Morning by morning; at eleven some work is done, and in the end it is now. */
    private void live(SampleCompany company, DemoDiary.Founded founded) {
        var groups = company.staff().stream().collect(Collectors.toMap(Colleague::userId, Colleague::groups));
        var done = 0;
        while (!interrupted && calendar.today().isBefore(founded.foundedOn())) {
            var day = calendar.today();
            machine.travel(calendar.at(day, AT_WORK));
            if (day.equals(founded.foundedOn().minusDays(TAKEOVER))) {
                bringIn(company.takenOver());
            }
            if (calendar.isBusinessDay(day)) {
                colleagues.begin(groups, founded.foundedOn());
                done += colleagues.work(founded.seed(), groups, founded.foundedOn());
                announcer.say(
                        "demo.progress.day",
                        day,
                        cases.count(CaseStatus.OPEN, null, null, null),
                        colleagues.waiting(),
                        done);
            }
            machine.travel(calendar.at(day.plusDays(1), BEFORE_THE_FIRST_MORNING));
        }
        if (!interrupted) {
            machine.travel(Instant.now());
            clock.backToRealTime();
        }
    }
}
