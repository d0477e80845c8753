package org.proxenos.ledger;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the ledger's side of the morning scan takes, against one bare aggregate over the same rows in the same
 * database. Prints milliseconds and the median of the ratios of neighbouring runs, for several shapes of the books.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx1g -cp target/test-classes:target/classes:$(cat target/classpath) org.proxenos.ledger.AgeingBench \\
 *     [items, default 1000000] [customers, default 20000] [runs, default 7]
 * </pre>
 */
final class AgeingBench {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final String BARE =
            """
            SELECT customer_no, currency,
                   CASE WHEN due_date >= DATE '%1$s' THEN 'NOT_DUE' WHEN due_date >= DATE '%1$s' - 30 THEN 'B1_30'
                        WHEN due_date >= DATE '%1$s' - 60 THEN 'B31_60' WHEN due_date >= DATE '%1$s' - 90 THEN 'B61_90'
                        WHEN due_date >= DATE '%1$s' - 180 THEN 'B91_180' ELSE 'B180P' END AS bucket,
                   COUNT(*), SUM(amount)
            FROM invoice WHERE invoice_date <= DATE '%1$s' GROUP BY customer_no, currency, bucket"""
                    .formatted(AS_OF);

    private enum Shape {
        NO_MONEY("no settlements", ""),
        TENTH_PAYS(
                "10 % of the customers pay: half of it named, half not",
                """
                SELECT 'PAYMENT', 'P' || n, 'C' || n %% %2$d, DATE '2026-01-01' + n %% 180, 40.00, 'EUR',
                       CASE WHEN (n / %2$d) %% 2 = 0 THEN 'I' || n END
                FROM generate_series(0, %1$d - 1) n WHERE n %% %2$d %% 10 = 0 AND (n / %2$d) %% 5 < 2"""),
        ALL_PAY_NAMED(
                "every customer has paid a part of every tenth invoice, named",
                """
                SELECT 'PAYMENT', 'P' || n, 'C' || n %% %2$d, DATE '2026-01-01' + n %% 180, 40.00, 'EUR', 'I' || n
                FROM generate_series(0, %1$d - 1) n WHERE (n / %2$d) %% 10 = 3"""),
        ALL_HAVE_CREDIT(
                "every customer has a credit that names nothing",
                """
                SELECT 'PAYMENT', 'P' || n, 'C' || n, DATE '2026-01-01' + n %% 180, 1234.56, 'EUR', NULL
                FROM generate_series(0, %2$d - 1) n"""),
        INSTALMENTS("as the second, and every fifth invoice is paid in instalments", TENTH_PAYS.settlements);

        private final String words;
        private final String settlements;

        Shape(String words, String settlements) {
            this.words = words;
            this.settlements = settlements;
        }
    }

    private final LedgerTables tables;
    private final int items;
    private final int customers;
    private final int runs;
    private final TransactionTemplate transaction;

    private AgeingBench(LedgerTables tables, int items, int customers, int runs) {
        this.tables = tables;
        this.items = items;
        this.customers = customers;
        this.runs = runs;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(tables.dataSource));
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public static void main(String... args) throws Exception {
        int[] numbers = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        try (var tables = LedgerTables.onPostgres()) {
            new AgeingBench(
                            tables,
                            numbers.length > 0 ? numbers[0] : 1_000_000,
                            numbers.length > 1 ? numbers[1] : 20_000,
                            numbers.length > 2 ? numbers[2] : 7)
                    .run();
        }
    }

    private void run() {
        System.out.printf(
                "%,d open items of %,d customers, %d processors, %s%n",
                items,
                customers,
                Runtime.getRuntime().availableProcessors(),
                tables.jdbc.queryForObject("SHOW server_version", String.class));
        for (var shape : Shape.values()) {
            load(shape);
            measure(shape);
        }
    }

    private void load(Shape shape) {
        tables.jdbc.execute("TRUNCATE invoice, settlement");
        var several = shape == Shape.INSTALMENTS;
        tables.jdbc.execute(
                """
                INSERT INTO invoice (invoice_no, instalment, customer_no, invoice_date, due_date, due_date_derived,
                                     amount, currency, import_id)
                SELECT 'I' || %3$s, %4$s, 'C' || n %% %2$d, DATE '2026-06-30' - d - 30, DATE '2026-06-30' - d, FALSE,
                       100 + n %% 9973 / 10.0, 'EUR', '00000000-0000-0000-0000-000000000001'
                FROM (SELECT n, (n / %2$d * 37 + n * 11) %% 400 - 30 AS d FROM generate_series(0, %1$d - 1) n) s
                ORDER BY random()"""
                        .formatted(
                                items,
                                customers,
                                several
                                        ? "CASE WHEN n / %1$d %% 10 = 1 THEN n - %1$d ELSE n END".formatted(customers)
                                        : "n",
                                several ? "CASE WHEN n / %d %% 10 = 1 THEN 2 ELSE 1 END".formatted(customers) : "1"));
        if (!shape.settlements.isEmpty()) {
            tables.jdbc.execute(
                    "INSERT INTO settlement (kind, document_no, customer_no, booked_on, amount, currency, invoice_no) "
                            + shape.settlements.formatted(items, customers));
        }
        tables.jdbc.execute("VACUUM ANALYZE invoice");
        tables.jdbc.execute("VACUUM ANALYZE settlement");
    }

    /** Takes turns, so that a busy moment of the machine does not fall on one side only. */
    private void measure(Shape shape) {
        var works = new LinkedHashMap<String, Supplier<Integer>>();
        works.put("bare aggregate (groups)", this::bare);
        works.put(
                "overdue: net overdue of all (positions)",
                () -> tables.ledger.overdue(AS_OF).size());
        works.put(
                "ageing of all (currencies)", () -> tables.ledger.ageing(AS_OF).size());
        works.put(
                "books: both at once (positions)",
                () -> tables.ledger.books(AS_OF).positions().size());
        var times = new LinkedHashMap<String, double[]>();
        var sizes = new LinkedHashMap<String, Integer>();
        for (var run = -2; run < runs; run++) {
            for (var work : works.entrySet()) {
                var start = System.nanoTime();
                sizes.put(work.getKey(), transaction.execute(status -> work.getValue()
                        .get()));
                if (run >= 0) {
                    times.computeIfAbsent(work.getKey(), key -> new double[runs])[run] =
                            (System.nanoTime() - start) / 1e6;
                }
            }
        }
        System.out.printf(
                "%n%s (%,d settlements)%n",
                shape.words, tables.jdbc.queryForObject("SELECT COUNT(*) FROM settlement", Long.class));
        var bare = times.get("bare aggregate (groups)");
        times.forEach((what, its) -> System.out.printf(
                "  %-42s %,9d  median %6.0f ms  least %6.0f ms  x %.2f  (least/least x %.2f)%n",
                what,
                sizes.get(what),
                median(its),
                least(its),
                median(IntStream.range(0, runs)
                        .mapToDouble(i -> its[i] / bare[i])
                        .toArray()),
                least(its) / least(bare)));
    }

    private int bare() {
        return tables.jdbc.execute((Connection connection) -> {
            var groups = 0;
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                try (var rows = statement.executeQuery(BARE)) {
                    while (rows.next()) {
                        groups++;
                    }
                }
            }
            return groups;
        });
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }
}
