package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.dunning.EmptyPostgres;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Another officer for a customer (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ReassignmentJourneyOnPostgresTest extends ReassignmentJourney {

    @Test
    @DisplayName("Of two requests at once one is filed, and the other is told so")
    void twoRequestsAtOnce() throws Exception {
        var answers = atOnce(
                () -> ask("maria", "en", HttpMethod.POST, "/api/customers/C1/reassignments", entry("FAILURE"))
                        .getStatusCode()
                        .value(),
                () -> ask("giorgos", "en", HttpMethod.POST, "/api/customers/C1/reassignments", entry("CONFLICT"))
                        .getStatusCode()
                        .value());
        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        assertThat(rows("reassignment")).isEqualTo(1);
        assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    @DisplayName("Of two approvals at once one counts, and the other changes nothing")
    void twoApprovalsAtOnce() throws Exception {
        starts("petros", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-16"));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        var door = "/engine-rest/task/" + theTask("ApproveReassignment").getId() + "/submit-form";
        var body = Map.of("variables", Map.of("approvalAnswer", Map.of("value", "APPROVE")));
        var answers = atOnce(
                () -> ask("maria", "en", HttpMethod.POST, door, body)
                        .getStatusCode()
                        .value(),
                () -> ask("giorgos", "en", HttpMethod.POST, door, body)
                        .getStatusCode()
                        .value());
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
        assertThat(acts().stream().filter("APPROVED"::equals)).hasSize(1);
        assertThat(theTask("PrepareHandover")).isNotNull();
    }

    @Test
    @DisplayName("Of a withdrawal and the transfer at the same moment one counts, and the other changes nothing")
    void withdrawnAtTheLastMoment() throws Exception {
        agreed();
        var transfer = dueJobs().get(0).getId();
        var path = "/api/reassignments/" + id();
        atOnce(
                () -> {
                    try {
                        management.executeJob(transfer);
                    } catch (RuntimeException withdrawnBefore) {
                        return 409;
                    }
                    return 200;
                },
                () -> ask("maria", "en", HttpMethod.PUT, path, Map.of("status", "WITHDRAWN", "note", "Stop"))
                        .getStatusCode()
                        .value());
        var transferred = status().equals("TRANSFERRED");
        assertThat(status()).isIn("TRANSFERRED", "WITHDRAWN");
        assertThat(inCharge()).isEqualTo(transferred ? "O2" : "O1");
        assertThat(acts().contains("TRANSFERRED")).isEqualTo(transferred);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id().toString())
                        .count())
                .isEqualTo(transferred ? 1 : 0);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var go = new CountDownLatch(1);
        try (var two = new Pair()) {
            var waiting = new ArrayList<Future<T>>();
            for (var work : List.of(one, other)) {
                waiting.add(two.threads.submit(() -> {
                    go.await();
                    return work.call();
                }));
            }
            go.countDown();
            var answers = new ArrayList<T>();
            for (var done : waiting) {
                answers.add(done.get());
            }
            return answers;
        }
    }

    private static final class Pair implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            threads.shutdown();
        }
    }
}
