package org.proxenos.dunning;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.proxenos.Proxenos;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The real application on a PostgreSQL that keeps its promises (fsync on, commits waited for), with nobody else at work
 * in it: the job executor is off.
 */
public final class Workbench implements AutoCloseable {

    /** Everything a scan writes, ours and the engine's. */
    private static final String WRITTEN =
            """
            TRUNCATE payment_delay, dunning_step, dunning_item, case_event, overdue_scan, debt_triage, waiting_message,
                act_ru_execution, act_ru_event_subscr, act_ru_variable, act_ru_task, act_ru_identitylink,
                act_hi_procinst, act_hi_actinst, act_hi_taskinst, act_hi_varinst, act_hi_detail, act_hi_identitylink,
                act_hi_job_log, act_hi_op_log CASCADE""";

    ConfigurableApplicationContext application;
    public final JdbcTemplate jdbc;
    private final EmbeddedPostgres postgres;

    public Workbench() throws IOException {
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        application = open();
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    private ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Proxenos.class)
                .profiles("postgres")
                .run(
                        "--PROXENOS_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--PROXENOS_DB_USER=postgres",
                        "--PROXENOS_ADMIN_PASSWORD=Morning-Run-2020",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0",
                        "--logging.level.root=warn");
    }

    /** The application ends where it is, and another begins on the same database. */
    public void restart() {
        application.close();
        application = open();
    }

    public <T> T get(Class<T> bean) {
        return application.getBean(bean);
    }

    /** As if no scan had ever run. The books stay. */
    void clear() {
        jdbc.execute("DELETE FROM act_ru_job WHERE process_instance_id_ IS NOT NULL");
        jdbc.execute(WRITTEN);
    }

    /** The books are read after a night's rest, not in the middle of their loading. */
    public void settle() {
        jdbc.execute("VACUUM ANALYZE");
        jdbc.execute("CHECKPOINT");
    }

    public long count(String sql) {
        return jdbc.queryForObject("SELECT count(*) FROM " + sql, Long.class);
    }

    public void describeMachine() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.printf(
                "%d processors, %,d MB, load %.1f; Java %s, heap at most %,d MB; PostgreSQL %s, fsync %s, synchronous_commit %s%n",
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() >> 20,
                machine.getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                jdbc.queryForObject("SHOW server_version", String.class),
                jdbc.queryForObject("SHOW fsync", String.class),
                jdbc.queryForObject("SHOW synchronous_commit", String.class));
    }

    /**
     * Seconds of processor time that the application and its database have used so far: on a machine shared with others
     * a truer measure than the clock on the wall. The database's share is 0 where the system does not tell.
     */
    double cpuSeconds() {
        var ours =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        var database = jdbc.queryForList("SELECT pid FROM pg_stat_activity", Integer.class).stream()
                .mapToLong(Workbench::ticksOf)
                .sum();
        return ours + database / 100.0;
    }

    private static long ticksOf(int pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 13).mapToLong(Long::parseLong).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    @Override
    public void close() throws IOException {
        application.close();
        postgres.close();
    }
}
