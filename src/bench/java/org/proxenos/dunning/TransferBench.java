package org.proxenos.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to hand over customers with an open case and a call to be made, one transaction each, against the
 * bare statements that the same hand-over cannot do without: the customer's lock, the old row and the new ones, the task;
 * no check, no history, no rights, no count of what is left.
 * Both take turns on neighbouring customers of the same database. Prints milliseconds a customer for each tenth of the
 * way: hand-overs must not become slower the more there have been.
 *
 * <pre>
 * src/bench/run dunning.TransferBench -Xmx512m [customers, default 10000]
 * </pre>
 */
final class TransferBench {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final int PARTS = 10;
    private static final int TURN = 50;
    private static final int WARM_UP = 1_000;

    private final Workbench bench;
    private final AccountTransfer transfer;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    private TransferBench(Workbench bench) {
        this.bench = bench;
        this.transfer = bench.get(AccountTransfer.class);
        this.transaction = new TransactionTemplate(bench.get(PlatformTransactionManager.class));
        this.today = bench.get(BusinessCalendar.class).today();
    }

    public static void main(String... arguments) throws Exception {
        var customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (var bench = new Workbench()) {
            bench.describeMachine();
            new TransferBench(bench).run(customers);
        }
    }

    private void run(int customers) {
        // As many for the bare statements, in between.
        found(2 * (customers + WARM_UP));
        part(customers, WARM_UP);
        System.out.printf(
                "%,d customers, %,d open tasks%n%10s %16s %16s %8s%n",
                customers, bench.count("act_ru_task"), "so far", "bare, ms each", "ours, ms each", "ratio");
        var parts = new ArrayList<double[]>();
        var size = customers / PARTS;
        for (var part = 0; part < PARTS; part++) {
            parts.add(part(part * size, size));
            print(String.valueOf((part + 1) * size), parts.get(part));
        }
        print("median", new double[] {median(parts, 0), median(parts, 1)});
        System.out.printf(
                "last part against the first: bare x %.2f, ours x %.2f%n",
                parts.get(PARTS - 1)[0] / parts.get(0)[0], parts.get(PARTS - 1)[1] / parts.get(0)[1]);
        var left = bench.count("act_ru_task WHERE assignee_ <> 'NEW'");
        if (left > 0) {
            throw new IllegalStateException(left + " tasks stayed behind");
        }
    }

    private void found(int customers) {
        new Books(bench.jdbc).ofOneInvoiceEach(customers);
        bench.jdbc.execute("UPDATE customer SET segment = 'KEY'");
        bench.jdbc.execute("UPDATE officer SET user_id = officer_no");
        bench.jdbc.execute(
                "INSERT INTO officer (officer_no, name, scope, user_id) VALUES ('NEW', 'New', 'LOCAL', 'NEW')");
        bench.get(OverdueScan.class).run(DAY);
        bench.settle();
        if (bench.count("act_ru_task WHERE assignee_ IS NOT NULL") != customers) {
            throw new IllegalStateException("Not every customer has a call to be made");
        }
    }

    /** @return milliseconds a customer, bare and ours */
    private double[] part(int from, int size) {
        long bare = 0;
        long ours = 0;
        for (var done = 0; done < size; done += TURN) {
            var start = System.nanoTime();
            numbers(from + done, size - done, 1).forEach(this::bare);
            var middle = System.nanoTime();
            numbers(from + done, size - done, 2).forEach(this::ours);
            ours += System.nanoTime() - middle;
            bare += middle - start;
        }
        return new double[] {bare / 1e6 / size, ours / 1e6 / size};
    }

    /** Of each two customers the first is for the bare statements, the second for us. */
    private static List<String> numbers(int from, int left, int which) {
        return IntStream.range(from, from + Math.min(TURN, left))
                .mapToObj(n -> "C" + (2 * n + which))
                .toList();
    }

    private void ours(String customer) {
        transfer.carryOut(new Appointment(
                CustomerNo.of(customer),
                OfficerNo.of("NEW"),
                AssignmentRole.PRIMARY,
                today,
                null,
                AssignmentSource.PROCESS,
                "measured",
                null,
                "bench",
                null));
    }

    private void bare(String customer) {
        transaction.executeWithoutResult(status -> {
            var jdbc = bench.get(JdbcTemplate.class);
            jdbc.queryForList("SELECT customer_no FROM customer WHERE customer_no = ? FOR UPDATE", customer);
            jdbc.update("UPDATE assignment SET standing = FALSE WHERE customer_no = ? AND standing", customer);
            jdbc.update(
                    """
                    INSERT INTO assignment (customer_no, officer_no, role, valid_from, valid_to, replaces)
                    SELECT customer_no, officer_no, role, valid_from, ?, id FROM assignment WHERE customer_no = ?""",
                    today,
                    customer);
            jdbc.update(
                    "INSERT INTO assignment (customer_no, officer_no, role, valid_from) VALUES (?, 'NEW', 'PRIMARY', ?)",
                    customer,
                    today);
            for (var id :
                    jdbc.queryForList("SELECT id FROM payment_delay WHERE customer_no = ?", UUID.class, customer)) {
                jdbc.update(
                        """
                        UPDATE act_ru_task SET assignee_ = 'NEW', rev_ = rev_ + 1 WHERE proc_inst_id_ IN (
                            SELECT proc_inst_id_ FROM act_ru_execution WHERE business_key_ = ?)""",
                        id.toString());
            }
        });
    }

    private static double median(List<double[]> parts, int which) {
        return parts.stream().mapToDouble(part -> part[which]).sorted().toArray()[parts.size() / 2];
    }

    private static void print(String what, double[] times) {
        System.out.printf("%10s %16.2f %16.2f %8.2f%n", what, times[0], times[1], times[1] / times[0]);
    }
}
