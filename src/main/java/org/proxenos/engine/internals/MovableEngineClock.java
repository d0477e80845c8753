package org.proxenos.engine.internals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.proxenos.engine.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the engine's clock by its distance from real time. */
@Component
class MovableEngineClock implements EngineClock {

    private static final Logger LOG = LoggerFactory.getLogger(MovableEngineClock.class);
    private static final Duration WORKERS_MAY_TAKE = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 500;

    /** A job that comes back at once this often does so for ever. */
    private static final int ATTEMPTS = 10;

    private final ProcessEngine engine;

    MovableEngineClock(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void moveTo(Instant moment) {
        // Rounded up, or a timer that is due at this very moment would still seem to lie ahead.
        ClockUtil.offset(
                Duration.between(Instant.now(), moment).plusNanos(999_999).toMillis());
    }

    @Override
    public Pause pauseWorkers() {
        var identity = engine.getIdentityService();
        var whoAsks = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        var workers = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var worked = workers != null && workers.isActive();
        if (worked) {
            workers.shutdown();
            awaitTheirLastJobs();
        }
        return () -> {
            identity.setAuthentication(whoAsks);
            if (worked) {
                workers.start();
            }
        };
    }

    @Override
    public Round runWhatIsDue() {
        return new Rounds().untilNothingIsLeft();
    }

    @Override
    public Optional<Instant> nextDue() {
        return engine
                .getManagementService()
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.now())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /** Workers finish what they have begun, and their locks tell us of it. */
    private void awaitTheirLastJobs() {
        var giveUp = System.nanoTime() + WORKERS_MAY_TAKE.toNanos();
        while (engine.getManagementService().createJobQuery().acquired().count() > 0 && System.nanoTime() < giveUp) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private final class Rounds {

        private final Map<String, Integer> attempts = new HashMap<>();
        private final List<String> failures = new ArrayList<>();
        private int done;

        Round untilNothingIsLeft() {
            for (var due = due(); !due.isEmpty(); due = due()) {
                due.forEach(this::run);
            }
            return new Round(done, List.copyOf(failures));
        }

        private List<Job> due() {
            return engine
                    .getManagementService()
                    .createJobQuery()
                    .active()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .orderByJobId()
                    .asc()
                    .listPage(0, AT_A_TIME)
                    .stream()
                    .filter(job -> attempts.getOrDefault(job.getId(), 0) < ATTEMPTS)
                    .sorted(Comparator.comparing(Rounds::dueOf)
                            .thenComparing(Job::getCreateTime)
                            .thenComparing(Job::getId))
                    .toList();
        }

        private static Date dueOf(Job job) {
            return job.getDuedate() == null ? job.getCreateTime() : job.getDuedate();
        }

        private void run(Job job) {
            if (!isStillThere(job)) {
                return;
            }
            attempts.merge(job.getId(), 1, Integer::sum);
            try {
                engine.getManagementService().executeJob(job.getId());
                done++;
            } catch (RuntimeException e) {
                if (isStillThere(job)) {
                    LOG.warn("Job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), e);
                    failures.add("%s: %s".formatted(job.getProcessDefinitionKey(), e.getMessage()));
                }
            }
        }

        /** A job that an earlier one has made superfluous has not failed, and the engine need not complain of it. */
        private boolean isStillThere(Job job) {
            return engine.getManagementService()
                            .createJobQuery()
                            .jobId(job.getId())
                            .count()
                    > 0;
        }
    }
}
