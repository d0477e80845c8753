package org.proxenos.dunning;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.proxenos.ledger.Ledger;

/**
 * The whole morning run over 100,000 late invoices, from the loaded ledger until every case waits at its first step, in
 * two shapes: the invoices as they are (632 customers), and each with a customer to itself (100,000 cases). Prints
 * seconds, cases per second and peak memory of every round; the first round of the first shape is the first thing the
 * application does after its start.
 *
 * <p>For comparison: Tryton 6.0, on such a machine, takes 174 s for the first level of the same lines (130 s create,
 * 44 s process, 365 MB) in either shape.
 *
 * <pre>
 * src/bench/run dunning.MorningRunBench -Xmx384m [file, default ../shared/data/dunning_bench/invoices_100000.csv] \
 *     [rounds as it is, default 3] [rounds with one customer each, default 3]
 * </pre>
 */
final class MorningRunBench {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final double TRYTON_SECONDS = 174;

    private final Workbench bench;

    private MorningRunBench(Workbench bench) {
        this.bench = bench;
    }

    public static void main(String... arguments) throws IOException {
        var file = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/dunning_bench/invoices_100000.csv");
        if (!Files.exists(file)) {
            System.out.println("Nothing is measured: there is no " + file);
            return;
        }
        try (var bench = new Workbench()) {
            bench.describeMachine();
            var books = new Books(bench.jdbc);
            var run = new MorningRunBench(bench);
            books.of(file);
            run.measure("as it is", arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3);
            books.ofOneCustomerEach(file);
            run.measure("one customer each", arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3);
        }
    }

    private void measure(String shape, int rounds) {
        var customers = bench.count("customer");
        System.out.printf(
                "%n%s: %,d invoices of %,d customers%n%6s %9s %9s %9s %9s %9s %9s %9s %6s%n",
                shape,
                bench.count("invoice"),
                customers,
                "round",
                "seconds",
                "(ledger)",
                "CPU s",
                "cases/s",
                "heap MB",
                "RSS MB",
                "x Tryton",
                "load");
        for (var round = 1; round <= rounds; round++) {
            bench.clear();
            bench.settle();
            resetPeak();
            var cpu = bench.cpuSeconds();
            var start = System.nanoTime();
            bench.get(OverdueScan.class).run(DAY);
            var seconds = (System.nanoTime() - start) / 1e9;
            cpu = bench.cpuSeconds() - cpu;
            var heap = peak();
            check(customers);
            start = System.nanoTime();
            bench.get(Ledger.class).overdue(DAY);
            System.out.printf(
                    "%6d %9.2f %9.2f %9.2f %,9.0f %9d %9d %9.1f %6.1f%n",
                    round,
                    seconds,
                    (System.nanoTime() - start) / 1e9,
                    cpu,
                    customers / seconds,
                    heap >> 20,
                    peakOfProcess() >> 10,
                    TRYTON_SECONDS / seconds,
                    Workbench.load());
        }
    }

    /** Every customer has one case, one instance, one chosen step and one timer that waits for the sending hours. */
    private void check(long customers) {
        expect(customers, "payment_delay WHERE status = 'OPEN' AND level = 1");
        expect(customers, "(SELECT DISTINCT customer_no, currency FROM payment_delay) c");
        expect(customers, "dunning_step WHERE action = 'EMAIL_REMINDER' AND status = 'CHOSEN'");
        expect(
                customers,
                "act_ru_execution e JOIN payment_delay p ON e.business_key_ = CAST(p.id AS TEXT) WHERE e.parent_id_ IS NULL");
        expect(
                customers,
                """
                (SELECT DISTINCT j.process_instance_id_ FROM act_ru_job j JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
                 WHERE d.act_id_ = 'CatchEvent_SendingHours') w""");
        expect(customers, "act_ru_job WHERE process_instance_id_ IS NOT NULL");
    }

    private void expect(long expected, String what) {
        var found = bench.count(what);
        if (found != expected) {
            throw new IllegalStateException("%,d instead of %,d: %s".formatted(found, expected, what));
        }
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** At most this many bytes of heap were in use: the sum of what each part of it held at its fullest. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** The most memory this process ever had, in kB; 0 where the system does not tell. */
    private static long peakOfProcess() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
