package org.proxenos.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row in which a trial keeps what must survive a restart. */
@Component
@Profile("demo")
class DemoDiary {

    /**
     * The sample company that lives in this database.
     *
     * @param foundedOn the day its books look back from
     * @param finished whether its past has been played to the end
     */
    record Founded(long seed, LocalDate foundedOn, boolean finished) {}

    private final JdbcClient jdbc;

    DemoDiary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far the trial's clock is ahead of real time; empty if it has never been moved. */
    Optional<Duration> ahead() {
        return jdbc.sql("SELECT ahead_millis FROM demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void remember(Duration ahead) {
        var known = jdbc.sql("UPDATE demo_clock SET ahead_millis = :ahead")
                .param("ahead", ahead.toMillis())
                .update();
        if (known == 0) {
            insert(ahead, null, null);
        }
    }

    Optional<Founded> founded() {
        return jdbc.sql("SELECT seed, founded_on, finished FROM demo_clock WHERE seed IS NOT NULL")
                .query(Founded.class)
                .optional();
    }

    void founding(long seed, LocalDate today, Duration ahead) {
        jdbc.sql("DELETE FROM demo_clock").update();
        insert(ahead, seed, today);
    }

    void finished() {
        jdbc.sql("UPDATE demo_clock SET finished = TRUE").update();
    }

    private void insert(Duration ahead, Long seed, LocalDate today) {
        jdbc.sql("INSERT INTO demo_clock (id, ahead_millis, seed, founded_on, finished)"
                        + " VALUES (1, :ahead, :seed, :today, FALSE)")
                .param("ahead", ahead.toMillis())
                .param("seed", seed)
                .param("today", today)
                .update();
    }
}
