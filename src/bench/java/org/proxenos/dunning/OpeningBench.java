package org.proxenos.dunning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.proxenos.calendar.Deadlines;
import org.proxenos.dunning.process.BareEngine;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * How fast the morning scan opens cases, reading the ledger included, against the bare workflow engine that carries the
 * same model to the same first wait state: same database, history level and save points, as many threads and as many
 * starts in a transaction. Both take turns; prints cases per second and milliseconds of
 * processor time per case, the medians and their ratios.
 *
 * <pre>
 * src/bench/run dunning.OpeningBench -Xmx512m [cases a round, default 5000] [rounds, default 7]
 * </pre>
 */
final class OpeningBench {

    private static final java.time.LocalDate DAY = java.time.LocalDate.of(2020, 12, 31);
    private static final int WARM_UPS = 2;

    private final Workbench bench;
    private final BareEngine bare;
    private final DunningSettings settings;
    private final int cases;

    private OpeningBench(Workbench bench, BareEngine bare, int cases) {
        this.bench = bench;
        this.bare = bare;
        this.settings = bench.get(DunningSettings.class);
        this.cases = cases;
    }

    public static void main(String... arguments) throws Exception {
        var cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        try (var bench = new Workbench();
                var bare = new BareEngine(
                        bench.get(DataSource.class),
                        bench.get(PlatformTransactionManager.class),
                        bench.get(Deadlines.class))) {
            bench.describeMachine();
            new OpeningBench(bench, bare, cases).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        new Books(bench.jdbc).ofOneInvoiceEach(cases);
        System.out.printf(
                "%,d cases a round, %d threads, %d starts in a transaction%n%8s %14s %14s %8s %12s %12s %8s %6s%n",
                cases,
                settings.scanThreads(),
                settings.casesPerTransaction(),
                "round",
                "bare, cases/s",
                "ours, cases/s",
                "ratio",
                "bare, CPU ms",
                "ours, CPU ms",
                "ratio",
                "load");
        var ofBare = new ArrayList<Rate>();
        var ours = new ArrayList<Rate>();
        for (var round = 1 - WARM_UPS; round <= rounds; round++) {
            var bareFirst = round % 2 == 0;
            var first = bareFirst ? rateOfBare() : ourRate();
            var second = bareFirst ? ourRate() : rateOfBare();
            if (round > 0) {
                ofBare.add(bareFirst ? first : second);
                ours.add(bareFirst ? second : first);
            }
            print(round > 0 ? "" + round : "warm-up", bareFirst ? first : second, bareFirst ? second : first);
        }
        print("median", median(ofBare), median(ours));
    }

    private Rate rateOfBare() {
        var size = settings.casesPerTransaction();
        List<Callable<Object>> parts = IntStream.iterate(0, i -> i < cases, i -> i + size)
                .mapToObj(i -> Executors.callable(() -> bare.start(Math.min(size, cases - i))))
                .toList();
        return rate(() -> {
            var workers = Executors.newFixedThreadPool(settings.scanThreads());
            try {
                for (var part : workers.invokeAll(parts)) {
                    part.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                workers.shutdown();
            }
        });
    }

    private Rate ourRate() {
        return rate(() -> bench.get(OverdueScan.class).run(DAY));
    }

    /** Whoever opened less than was asked for is not fast but wrong. */
    private Rate rate(Runnable opening) {
        bench.clear();
        bench.settle();
        var cpu = bench.cpuSeconds();
        var start = System.nanoTime();
        opening.run();
        var seconds = (System.nanoTime() - start) / 1e9;
        cpu = bench.cpuSeconds() - cpu;
        var waiting = bench.count("act_ru_job WHERE process_instance_id_ IS NOT NULL");
        if (waiting != cases) {
            throw new IllegalStateException("Only " + waiting + " cases wait at their first step");
        }
        return new Rate(cases / seconds, 1000 * cpu / cases);
    }

    private static Rate median(List<Rate> rates) {
        return new Rate(
                median(rates.stream().mapToDouble(Rate::casesPerSecond)),
                median(rates.stream().mapToDouble(Rate::cpuMillis)));
    }

    private static double median(DoubleStream numbers) {
        var sorted = numbers.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void print(String round, Rate bare, Rate ours) {
        System.out.printf(
                "%8s %,14.0f %,14.0f %8.2f %12.2f %12.2f %8.2f %6.1f%n",
                round,
                bare.casesPerSecond,
                ours.casesPerSecond,
                ours.casesPerSecond / bare.casesPerSecond,
                bare.cpuMillis,
                ours.cpuMillis,
                bare.cpuMillis / ours.cpuMillis,
                Workbench.load());
    }

    /** @param cpuMillis of processor time per case, the database's included */
    private record Rate(double casesPerSecond, double cpuMillis) {}
}
