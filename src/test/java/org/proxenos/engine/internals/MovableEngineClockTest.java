package org.proxenos.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's clock")
class MovableEngineClockTest {

    private static final Instant NEW_YEAR = Instant.parse("2031-01-01T06:00:00Z");

    private ProcessEngine engine;
    private MovableEngineClock clock;

    @BeforeEach
    void build() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:engine-clock")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("demo/DailyDuties.bpmn")
                .deploy();
        clock = new MovableEngineClock(engine);
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    @DisplayName("shows the moment it was moved to and ticks on from there")
    void moves() {
        clock.moveTo(NEW_YEAR);

        assertThat(ClockUtil.now().toInstant()).isBetween(NEW_YEAR, NEW_YEAR.plusSeconds(30));
    }

    @Test
    @DisplayName("finds a timer due at the very moment for which it was set")
    void isNeverAMomentEarly() {
        start(NEW_YEAR, 5);
        clock.runWhatIsDue();

        clock.moveTo(NEW_YEAR);

        assertThat(ClockUtil.now()).isAfterOrEqualTo(Date.from(NEW_YEAR));
        assertThat(clock.runWhatIsDue().jobsRun()).isEqualTo(2);
    }

    @Test
    @DisplayName("runs what is due with all that follows from it, and nothing that is not")
    void runsWhatIsDue() {
        start(NEW_YEAR, 5);
        start(NEW_YEAR.plus(Duration.ofDays(1)), 5);

        assertThat(clock.runWhatIsDue().jobsRun()).isEqualTo(2);
        assertThat(clock.nextDue()).contains(NEW_YEAR);
        clock.moveTo(NEW_YEAR);
        var round = clock.runWhatIsDue();

        assertThat(round.jobsRun()).isEqualTo(2);
        assertThat(round.failures()).isEmpty();
        assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
        assertThat(clock.nextDue()).contains(NEW_YEAR.plus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("tells of a job that failed and leaves it to the engine to try again later")
    void tellsOfFailures() {
        clock.moveTo(NEW_YEAR);
        start(NEW_YEAR, 0);
        start(NEW_YEAR, 5);

        var round = clock.runWhatIsDue();

        assertThat(round.failures()).singleElement().asString().startsWith("DailyDuties: ");
        assertThat(engine.getTaskService().createTaskQuery().count()).isEqualTo(1);
        assertThat(clock.nextDue())
                .hasValueSatisfying(next -> assertThat(next).isAfter(NEW_YEAR.plus(Duration.ofMinutes(9))));
    }

    @Test
    @DisplayName("asks for nobody's permission and gives the caller's back")
    void needsNoPermission() {
        var configuration = engine.getProcessEngineConfiguration();
        start(NEW_YEAR, 5);
        configuration.setAuthorizationEnabled(true);
        engine.getIdentityService().setAuthenticatedUserId("maria");

        try (var pause = clock.pauseWorkers()) {
            assertThat(clock.runWhatIsDue().jobsRun()).isEqualTo(1);
        }

        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("maria");
    }

    @Test
    @DisplayName("sends the engine's workers back to work after a pause, but only if they worked before")
    void pausesWorkers() {
        var workers = ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                        engine.getProcessEngineConfiguration())
                .getJobExecutor();
        clock.pauseWorkers().close();
        assertThat(workers.isActive()).isFalse();

        workers.start();
        try (var pause = clock.pauseWorkers()) {
            assertThat(workers.isActive()).isFalse();
        }
        assertThat(workers.isActive()).isTrue();
        workers.shutdown();
    }

    private void start(Instant moment, int divisor) {
        engine.getRuntimeService()
                .startProcessInstanceByKey("DailyDuties", Map.of("moment", Date.from(moment), "divisor", divisor));
    }
}
