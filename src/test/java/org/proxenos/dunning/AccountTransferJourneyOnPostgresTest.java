package org.proxenos.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.proxenos.portfolio.OfficerNo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("An account changes hands (PostgreSQL)")
@ContextConfiguration(initializers = EmptyPostgres.class)
class AccountTransferJourneyOnPostgresTest extends AccountTransferJourney {

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void nobodyIsLeftBehind() {
        others.shutdownNow();
    }

    @Test
    @DisplayName("A case that escalates while its customer changes hands gives its task to the new officer")
    void escalatesDuringTheTransfer() throws Exception {
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIsBeforeAnyScan("2026-03-11", "06:00");
        var escalation = meanwhile(() -> handsOver(NIKOS), this::morning);
        escalation.get();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(transfer.belongings(K1, ANNA).values()).containsOnly(0);
    }

    @Test
    @DisplayName("A customer that changes hands while its case escalates takes the new task along")
    void changesHandsDuringTheEscalation() throws Exception {
        completes("anna", "CallCustomer", "K1", Map.of("callOutcome", "REFUSES"));
        itIsBeforeAnyScan("2026-03-11", "06:00");
        var handover = meanwhile(this::morning, () -> handsOver(NIKOS));
        handover.get();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(transfer.belongings(K1, ANNA).values()).containsOnly(0);
    }

    @Test
    @DisplayName("An officer who completes a task that is just going over reads so, and nothing of it is kept")
    void completesDuringTheTransfer() {
        var call = theTask("CallCustomer", "K1").getId();
        var completion = meanwhile(
                () -> handsOver(NIKOS), () -> as("anna", () -> tasks.complete(call, Map.of("callOutcome", "REFUSES"))));
        assertThatThrownBy(completion::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Somebody else changed this at the same moment");
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("nikos");
        assertThat(history("K1")).doesNotContain("CALL_REFUSES");
    }

    @Test
    @DisplayName("A transfer that meets a task being completed moves nothing, and goes through the next time")
    void changesHandsDuringTheCompletion() throws Exception {
        var call = theTask("CallCustomer", "K1").getId();
        var handover = meanwhile(
                () -> as("anna", () -> tasks.complete(call, Map.of("callOutcome", "REFUSES"))), () -> handsOver(NIKOS));
        assertThatThrownBy(handover::get).cause().isInstanceOf(OptimisticLockingException.class);
        assertThat(portfolio.primaryOf(K1, calendar.today()).orElseThrow().no()).isEqualTo(ANNA);
        assertThat(history("K1")).contains("CALL_REFUSES").doesNotContain("OFFICER_CHANGED");

        assertThat(handsOver(NIKOS).moved()).containsEntry("dunningTasks", 0);
        assertThat(history("K1")).contains("OFFICER_CHANGED");
    }

    @Test
    @DisplayName("Of two transfers at once the second moves what the first has moved, and nothing stays in between")
    void twice() throws Exception {
        var second = meanwhile(() -> handsOver(NIKOS), () -> handsOver(OfficerNo.of("O3")));
        second.get();
        assertThat(theTask("CallCustomer", "K1").getAssignee()).isEqualTo("maria");
        assertThat(Stream.of(ANNA, NIKOS).flatMap(officer -> transfer.belongings(K1, officer).values().stream()))
                .containsOnly(0);
    }

    private void morning() {
        scan.run(LocalDate.parse("2026-03-11"));
        dueJobs().forEach(job -> management.executeJob(job.getId()));
    }

    /** While one does the first and has not committed yet, another begins the second. */
    private Future<?> meanwhile(Runnable first, Runnable second) {
        return transaction.execute(status -> {
            first.run();
            var begun = others.submit(second);
            pause();
            return begun;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(700).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
