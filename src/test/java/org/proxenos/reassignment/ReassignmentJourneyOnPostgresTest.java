package org.proxenos.reassignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.access.Person;
import org.proxenos.dunning.EmptyPostgres;
import org.proxenos.portfolio.CustomerNo;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("Another officer for a customer (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class ReassignmentJourneyOnPostgresTest extends ReassignmentJourney {

    private static final String[] TOO_LATE = {
        "Somebody else has already decided", "changed this at the same moment", "not for you to see"
    };

    @Test
    @DisplayName("Of two requests at once one is filed, and the other is told that there is one, and since when")
    void twoRequestsAtOnce() throws Exception {
        var answers = atOnce(
                () -> ask("maria", "en", HttpMethod.POST, "/api/customers/C1/reassignments", entry("FAILURE")),
                () -> ask("giorgos", "en", HttpMethod.POST, "/api/customers/C1/reassignments", entry("CONFLICT")));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 422);
        assertThat(loser(answers, 201))
                .contains("Another officer has already been asked for for customer C1, on", "\"field\":\"customerNo\"");
        assertThat(rows("reassignment")).isEqualTo(1);
        assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    @DisplayName("Of two approvals at once one counts, and the other reads that it was too late")
    void twoApprovalsAtOnce() throws Exception {
        starts("petros", "OfficerReassignment", form("CUSTOMER_REQUEST", "2026-03-16"));
        completes("anna", "StateYourView", STATEMENT);
        completes("nikos", "AcceptCustomer", ACCEPT);
        var answers = bothSend("ApproveReassignment", "approvalAnswer", "APPROVE", "maria", "giorgos");
        assertThat(statuses(answers)).containsOnlyOnce(204);
        assertThat(loser(answers, 204)).containsAnyOf(TOO_LATE);
        assertThat(acts().stream().filter("APPROVED"::equals)).hasSize(1);
        assertThat(theTask("PrepareHandover")).isNotNull();
    }

    @Test
    @DisplayName("Of two second approvals at once one counts, and the other reads that it was too late")
    void twoSecondApprovalsAtOnce() throws Exception {
        people.add(new Person("dora", "dora", "Test", null, Set.of("management")), PASSWORD);
        customer("C1").ofSegment("STRATEGIC");
        starts("anna", "OfficerReassignment", form("OFFICER_REQUEST", "2026-03-16"));
        completes("anna", "StateYourView", STATEMENT);
        completes(
                "giorgos",
                "ConsultCustomer",
                Map.of("consultationAnswer", "NO_OBJECTION", "consultationNote", "All the same"));
        completes("nikos", "AcceptCustomer", ACCEPT);
        completes("giorgos", "ApproveReassignment", Map.of("approvalAnswer", "APPROVE"));
        var answers = bothSend("GiveSecondApproval", "secondApproval", "APPROVE", "eleni", "dora");
        assertThat(statuses(answers)).containsOnlyOnce(204);
        assertThat(loser(answers, 204)).containsAnyOf(TOO_LATE);
        assertThat(acts().stream().filter("SECOND_APPROVED"::equals)).hasSize(1);
        assertThat(status()).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName(
            "An account that changes hands while its officer answers a task: either way all of it is the new officer's")
    void completesDuringTheTransfer() throws Exception {
        aCallIsDue();
        agreed();
        var move = dueJobs().get(0).getId();
        var call = theTask("CallCustomer", "C1").getId();
        var answers = atOnce(() -> runs(move), () -> ask(
                        "anna",
                        "en",
                        HttpMethod.POST,
                        "/engine-rest/task/" + call + "/submit-form",
                        Map.of("variables", Map.of("callOutcome", Map.of("value", "REFUSES"))))
                .getBody());
        var answered = history("C1").contains("CALL_REFUSES");
        if (!answered) {
            assertThat(answers.get(1))
                    .containsAnyOf("changed this at the same moment", "not for you to see", "do not look after");
        }
        assertThat(answered || answers.get(0) == null)
                .as("one of the two has won")
                .isTrue();
        if (answers.get(0) != null) {
            assertThat(inCharge()).as("nothing half moved").isEqualTo("O1");
            assertThat(status()).isEqualTo("APPROVED");
            assertThat(runs(move)).isNull();
        }
        isAllWithNikos();
    }

    @Test
    @DisplayName("An account that changes hands while its case escalates: no task stays with the former officer")
    void escalatesDuringTheTransfer() throws Exception {
        customer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-03");
        agreed();
        itIsBeforeAnyScan("2026-03-11", "06:00");
        var move = dueJobs().stream()
                .filter(job -> job.getProcessDefinitionKey().equals("OfficerReassignment"))
                .findFirst()
                .orElseThrow()
                .getId();
        var answers = atOnce(() -> runs(move), () -> {
            scan.run(LocalDate.parse("2026-03-11"));
            return null;
        });
        if (answers.get(0) != null) {
            assertThat(inCharge()).isEqualTo("O1");
            assertThat(runs(move)).isNull();
        }
        runWhatIsDue();
        isAllWithNikos();
    }

    private void aCallIsDue() {
        customer("C1").owes("1000.00", "I1", "2026-02-25");
        itIs("2026-03-03");
        itIs("2026-03-13");
        assertThat(theTask("CallCustomer", "C1").getAssignee()).isEqualTo("anna");
    }

    private void isAllWithNikos() {
        assertThat(inCharge()).isEqualTo("O2");
        assertThat(transfer.belongings(CustomerNo.of("C1"), OfficerNo.of("O1")).values())
                .containsOnly(0);
        assertThat(tasks.createTaskQuery().taskAssignee("anna").count()).isZero();
    }

    /** @return null if the job has run, else what stopped it */
    private String runs(String job) {
        try {
            management.executeJob(job);
            return null;
        } catch (RuntimeException stopped) {
            return stopped.toString();
        }
    }

    private List<ResponseEntity<String>> bothSend(String task, String answer, String value, String one, String other)
            throws Exception {
        var door = "/engine-rest/task/" + theTask(task).getId() + "/submit-form";
        var body = Map.of("variables", Map.of(answer, Map.of("value", value)));
        return atOnce(
                () -> ask(one, "en", HttpMethod.POST, door, body), () -> ask(other, "en", HttpMethod.POST, door, body));
    }

    private static List<Integer> statuses(List<ResponseEntity<String>> answers) {
        return answers.stream().map(answer -> answer.getStatusCode().value()).toList();
    }

    private static String loser(List<ResponseEntity<String>> answers, int won) {
        return answers.stream()
                .filter(answer -> answer.getStatusCode().value() != won)
                .map(ResponseEntity::getBody)
                .findFirst()
                .orElseThrow();
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
