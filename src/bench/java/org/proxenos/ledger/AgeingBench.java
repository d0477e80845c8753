package org.proxenos.ledger;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the ledger's side of the morning scan takes, against one bare aggregate over the same rows in the same
 * database. Prints milliseconds (median) and the ratio, for several shapes of the books.
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

    private AgeingBench(LedgerTables tables, int items, int customers, int runs) {
        this.tables = tables;
        this.items = items;
        this.customers = customers;
        this.runs = runs;
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

    private void measure(Shape shape) {
        var bare = new JdbcTemplate(tables.dataSource);
        var settlements = bare.queryForObject("SELECT COUNT(*) FROM settlement", Long.class);
        var plain = median(() -> bare.execute((Connection connection) -> {
            var groups = 0;
            try (var rows = connection.createStatement().executeQuery(BARE)) {
                while (rows.next()) {
                    groups++;
                }
            }
            return groups;
        }));
        System.out.printf("%n%s (%,d settlements)%n", shape.words, settlements);
        print("bare aggregate, groups", plain, plain);
        print(
                "net overdue of all customers, positions",
                median(() -> tables.ledger.overdue(AS_OF).size()),
                plain);
    }

    private void print(String what, long[] result, long[] bare) {
        System.out.printf("  %-45s %,9d  %6d ms  x %.2f%n", what, result[1], result[0], (double) result[0] / bare[0]);
    }

    private long[] median(Supplier<Integer> work) {
        var times = new long[runs];
        var size = 0;
        for (var run = -2; run < runs; run++) {
            var start = System.nanoTime();
            size = work.get();
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        Arrays.sort(times);
        return new long[] {times[runs / 2], size};
    }
}
