package org.proxenos.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how fast invoices come in on PostgreSQL, against a bare {@code COPY} of the same rows into a table of the same
 * columns and indexes, and whether that stays so from ten thousand to a million.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
 * java -Xmx256m -cp target/test-classes:target/classes:$(cat target/bench.classpath) org.proxenos.intake.ImportBench
 * </pre>
 *
 * <p>Arguments, if any, are the numbers of rows to measure.
 */
public final class ImportBench {

    private static final int CUSTOMERS = 5_000;
    private static final int WARM_UP = 200_000;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};

    private final ImportDesk desk;
    private final JdbcTemplate jdbc;
    private final DataSource database;
    private final Path directory;

    private ImportBench(ImportDesk desk, JdbcTemplate jdbc, DataSource database, Path directory) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.database = database;
        this.directory = directory;
    }

    public static void main(String... arguments) throws Exception {
        var sizes = arguments.length == 0
                ? SIZES
                : java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        try (var postgres = EmbeddedPostgres.start();
                var context = new SpringApplicationBuilder(LedgerOnly.class)
                        .web(WebApplicationType.NONE)
                        .properties(Map.of(
                                "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
                                "proxenos.intake.watch", "false",
                                "logging.level.root", "warn"))
                        .run("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
            var directory = Files.createTempDirectory("proxenos-bench");
            var bench = new ImportBench(
                    context.getBean(ImportDesk.class),
                    context.getBean(JdbcTemplate.class),
                    postgres.getPostgresDatabase(),
                    directory);
            bench.run(sizes);
        }
    }

    private void run(int... sizes) throws IOException, SQLException {
        System.out.printf(
                "Java %s, %d processors, heap at most %d MB%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        take(Kind.CUSTOMERS, customers());
        take(Kind.INVOICES, invoices(WARM_UP));
        bareCopy();
        System.out.printf(
                "%10s %10s %10s %10s %8s %10s %8s%n",
                "rows", "import s", "rows/s", "COPY s", "ratio", "again s", "heap MB");
        for (var size : sizes) {
            measure(size);
        }
    }

    private void measure(int size) throws IOException, SQLException {
        jdbc.execute("TRUNCATE invoice");
        jdbc.execute("CHECKPOINT");
        var file = invoices(size);
        var peak = new int[1];
        var start = System.nanoTime();
        var run = take(Kind.INVOICES, file, peak);
        var seconds = (System.nanoTime() - start) / 1e9;
        if (run.tally().created() != size) {
            throw new IllegalStateException("Only " + run.tally());
        }
        jdbc.execute("CHECKPOINT");
        var bare = bareCopy();
        jdbc.execute("CHECKPOINT");
        start = System.nanoTime();
        var again = take(Kind.INVOICES, file);
        var secondsAgain = (System.nanoTime() - start) / 1e9;
        if (again.tally().unchanged() != size) {
            throw new IllegalStateException("Changed " + again.tally());
        }
        System.out.printf(
                Locale.ROOT,
                "%,10d %10.2f %,10.0f %10.2f %8.2f %10.2f %8d%n",
                size,
                seconds,
                size / seconds,
                bare,
                seconds / bare,
                secondsAgain,
                peak[0]);
        Files.delete(file);
    }

    private ImportRun take(Kind kind, Path file) throws IOException {
        return take(kind, file, new int[1]);
    }

    private ImportRun take(Kind kind, Path file, int... peak) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var memory = Runtime.getRuntime();
            return desk.take(
                    Order.plain(kind, false),
                    in,
                    tally -> peak[0] = Math.max(peak[0], (int) (memory.totalMemory() - memory.freeMemory() >> 20)));
        }
    }

    /** Copies what the import brought into a table of the same columns and indexes; seconds. */
    private double bareCopy() throws SQLException, IOException {
        var rows = directory.resolve("rows.copy");
        try (var connection = database.getConnection()) {
            try (var out = Files.newOutputStream(rows)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY invoice TO STDOUT", out);
            }
            execute(connection, "DROP TABLE IF EXISTS bare");
            execute(connection, "CREATE TABLE bare (LIKE invoice INCLUDING ALL)");
            execute(connection, "CHECKPOINT");
            var start = System.nanoTime();
            try (var in = Files.newInputStream(rows)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY bare FROM STDIN", in, 1 << 16);
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            execute(connection, "DROP TABLE bare");
            return seconds;
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path customers() throws IOException {
        var file = directory.resolve("customers.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer_no,name,payment_terms_days\n");
            for (var i = 0; i < CUSTOMERS; i++) {
                out.write("C" + i + ",Customer " + i + ",30\n");
            }
        }
        return file;
    }

    private Path invoices(int size) throws IOException {
        var file = directory.resolve("invoices-" + size + ".csv");
        var random = new Random(size);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("invoice_no,customer_no,invoice_date,due_date,amount,currency\n");
            for (var i = 0; i < size; i++) {
                line(out, i, random);
            }
        }
        return file;
    }

    private static void line(BufferedWriter out, int i, Random random) throws IOException {
        var date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        var cents = random.nextInt(1_000_000) + 100;
        out.write("INV" + (10_000_000 + i) + ",C" + random.nextInt(CUSTOMERS) + "," + date + "," + date.plusDays(30)
                + "," + cents / 100 + "." + cents % 100 / 10 + cents % 10 + ",EUR\n");
    }
}
