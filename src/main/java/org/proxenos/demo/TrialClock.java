package org.proxenos.demo;

import java.time.Duration;
import java.time.Instant;
import org.proxenos.calendar.CompanyClock;
import org.proxenos.engine.EngineClock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the company's clock and the engine's as one, and remembers how far: after a restart time goes on where it would
 * be by now, never back.
 */
@Component
@Profile("demo")
class TrialClock implements DisposableBean {

    private final CompanyClock company;
    private final EngineClock engine;
    private final DemoDiary diary;

    TrialClock(CompanyClock company, EngineClock engine, DemoDiary diary) {
        this.company = company;
        this.engine = engine;
        this.diary = diary;
        diary.ahead().ifPresent(ahead -> show(Instant.now().plus(ahead)));
    }

    void moveTo(Instant moment) {
        show(moment);
        diary.remember(Duration.between(Instant.now(), moment));
    }

    void backToRealTime() {
        moveTo(Instant.now());
        diary.remember(Duration.ZERO);
    }

    /** The engine's clock outlives this application when both live in a test. */
    @Override
    public void destroy() {
        engine.moveTo(Instant.now());
    }

    private void show(Instant moment) {
        company.moveTo(moment);
        engine.moveTo(moment);
    }
}
