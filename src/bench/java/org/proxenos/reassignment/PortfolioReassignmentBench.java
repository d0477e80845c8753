package org.proxenos.reassignment;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.dunning.Workbench;
import org.proxenos.portfolio.AccountTransfer;
import org.proxenos.portfolio.Appointment;
import org.proxenos.portfolio.AssignmentRole;
import org.proxenos.portfolio.AssignmentSource;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;

/**
 * How long it takes until a whole portfolio has changed hands: asked for, shared out, accepted and approved, then one child
 * process begun for each customer, then each child's transfer. Begun and transferred are given for each tenth of the way:
 * neither must become slower the more there have been. Halfway through the beginning the application ends, and another goes
 * on. The measure of a transfer is the bare hand-over of neighbouring customers, turn by turn in the same process.
 *
 * <pre>
 * src/bench/run reassignment.PortfolioReassignmentBench -Xmx512m [customers, default 10000]
 * </pre>
 */
final class PortfolioReassignmentBench {

    private static final int PARTS = 10;
    private static final int OFFICERS = 15;

    private final Workbench bench;
    private UUID portfolio;

    private PortfolioReassignmentBench(Workbench bench) {
        this.bench = bench;
    }

    public static void main(String... arguments) throws Exception {
        var customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (var bench = new Workbench()) {
            bench.describeMachine();
            new PortfolioReassignmentBench(bench).run(customers);
        }
    }

    private void run(int customers) {
        found(customers);
        time("asked for", customers, () -> {
            var filed = bench.get(PortfolioDesk.class)
                    .request(
                            new PortfolioRequest("L", null, null, null, null, "LEAVING", today(), null, "measured"),
                            "asker");
            if (filed.id() == null) {
                throw new IllegalStateException("Refused: " + filed.no());
            }
            return portfolio = filed.id();
        });
        time("shared out", customers, () -> execute(parentJob()));
        as(
                "asker",
                () -> complete("ArrangeDistribution", Map.of("arrangement", "PROPOSE", "arrangementNote", "measured")));
        time("accepted", customers, () -> {
            for (var left = OFFICERS; left > 0; left--) {
                as("asker", () -> complete("AcceptCustomers", Map.of("customersAnswer", "ACCEPT")));
            }
            return null;
        });
        as("approver", () -> complete("ApproveDistribution", Map.of("distributionAnswer", "APPROVE")));
        begin(customers);
        transfer(customers);
    }

    private void found(int customers) {
        bench.jdbc.execute(
                "INSERT INTO officer (officer_no, name, scope) VALUES ('L', 'Leaver', 'LOCAL'), ('M', 'More', 'LOCAL')");
        bench.jdbc.update(
                "INSERT INTO officer (officer_no, name, scope, fte, languages) SELECT 'R' || n, 'R' || n, 'LOCAL', ?, 'en'"
                        + " FROM generate_series(1, ?) n",
                1 + customers * 1.5 / 60 / OFFICERS * 1.3,
                OFFICERS);
        for (var whose : List.of("L", "M")) {
            bench.jdbc.update(
                    """
                    INSERT INTO customer (customer_no, name, name_search, type, segment, language)
                    SELECT ? || n, 'Customer ' || n, 'CUSTOMER', 'B2B', 'STANDARD', 'en' FROM generate_series(1, ?) n""",
                    whose,
                    customers);
            bench.jdbc.update(
                    """
                    INSERT INTO assignment (customer_no, officer_no, role, valid_from)
                    SELECT customer_no, ?, 'PRIMARY', DATE '2020-01-01' FROM customer WHERE customer_no LIKE ? || '%'""",
                    whose, whose);
        }
        bench.settle();
    }

    /** One child for each customer; halfway the application ends and another goes on. */
    private void begin(int customers) {
        System.out.printf("%n%10s %20s%n", "so far", "begun, ms each");
        var parts = new ArrayList<Double>();
        var size = customers / PARTS;
        for (var part = 1; part <= PARTS; part++) {
            var before = begun();
            var start = System.nanoTime();
            while (begun() < (long) part * size) {
                execute(parentJob());
            }
            parts.add((System.nanoTime() - start) / 1e6 / (begun() - before));
            System.out.printf("%10d %20.2f%n", begun(), parts.get(part - 1));
            if (part == PARTS / 2) {
                bench.restart();
            }
        }
        while (parentJob() != null
                && bench.count("portfolio_reassignment WHERE started_up_to IS NOT NULL") > 0
                && bench.count("portfolio_act WHERE what = 'STARTED'") == 0) {
            execute(parentJob());
        }
        var children =
                bench.count("act_ru_execution WHERE parent_id_ IS NULL AND business_key_ <> '" + portfolio + "'");
        if (children != customers || bench.count("(SELECT DISTINCT customer_no FROM reassignment) once") != customers) {
            throw new IllegalStateException(children + " children");
        }
        System.out.printf("last part against the first: x %.2f%n", parts.get(PARTS - 1) / parts.get(0));
    }

    private void transfer(int customers) {
        // Apart from those who receive: whoever has no room left on the day gets nobody.
        bench.jdbc.execute("INSERT INTO officer (officer_no, name, scope) VALUES ('B', 'Baseline', 'LOCAL')");
        bench.settle();
        System.out.printf("%n%10s %20s %20s %8s%n", "so far", "bare, ms each", "ours, ms each", "ratio");
        var management = bench.get(ManagementService.class);
        Deque<Job> jobs = new ArrayDeque<>(management
                .createJobQuery()
                .activityId("CatchEvent_MorningOfTheChange")
                .list());
        var size = customers / PARTS;
        var first = new double[2];
        var last = new double[2];
        for (var part = 0; part < PARTS; part++) {
            long bare = 0;
            long ours = 0;
            for (var n = part * size + 1; n <= (part + 1) * size; n++) {
                var start = System.nanoTime();
                handOver("M" + n);
                var middle = System.nanoTime();
                management.executeJob(jobs.removeFirst().getId());
                ours += System.nanoTime() - middle;
                bare += middle - start;
            }
            last = new double[] {bare / 1e6 / size, ours / 1e6 / size};
            first = part == 0 ? last : first;
            System.out.printf("%10d %20.2f %20.2f %8.2f%n", (part + 1) * size, last[0], last[1], last[1] / last[0]);
        }
        var moved = bench.count("portfolio_move WHERE status = 'MOVED'");
        if (moved != customers) {
            throw new IllegalStateException("Only " + moved + " moved");
        }
        System.out.printf(
                "last part against the first: bare x %.2f, ours x %.2f; moved %,d%n",
                last[0] / first[0], last[1] / first[1], moved);
    }

    private void handOver(String customer) {
        bench.get(AccountTransfer.class)
                .carryOut(new Appointment(
                        CustomerNo.of(customer),
                        OfficerNo.of("B"),
                        AssignmentRole.PRIMARY,
                        today(),
                        null,
                        AssignmentSource.PROCESS,
                        "measured",
                        null,
                        "bench",
                        null));
    }

    private long begun() {
        return bench.count("portfolio_move WHERE reassignment_id IS NOT NULL");
    }

    private LocalDate today() {
        return bench.get(BusinessCalendar.class).today();
    }

    private Job parentJob() {
        return bench.get(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey("PortfolioReassignment")
                .messages()
                .singleResult();
    }

    private Void execute(Job job) {
        bench.get(ManagementService.class).executeJob(job.getId());
        return null;
    }

    private void complete(String task, Map<String, Object> answers) {
        var tasks = bench.get(TaskService.class);
        var found = tasks.createTaskQuery().taskDefinitionKey("Task_" + task).listPage(0, 1);
        tasks.complete(found.get(0).getId(), answers);
    }

    private void as(String user, Runnable work) {
        var identity = bench.get(IdentityService.class);
        identity.setAuthentication(user, List.of("sales-managers"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void time(String what, int customers, Supplier<?> work) {
        var start = System.nanoTime();
        work.get();
        var millis = (System.nanoTime() - start) / 1e6;
        System.out.printf("%-12s %10.0f ms, %8.3f ms a customer%n", what, millis, millis / customers);
    }
}
