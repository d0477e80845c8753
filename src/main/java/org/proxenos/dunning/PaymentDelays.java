package org.proxenos.dunning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proxenos.portfolio.CustomerNo;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases. Those taken out in a transaction are written back together just before it commits, in batches: the morning
 * run opens thousands, and a statement for each would cost more than the engine itself.
 */
@Component
class PaymentDelays {

    private final JdbcTemplate jdbc;

    PaymentDelays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws UnknownCase if there is none */
    PaymentDelay get(CaseId id) {
        return desk().delays.computeIfAbsent(id, this::read);
    }

    /** As others have left it in the meantime; what this transaction has not written yet is given up. */
    PaymentDelay readAgain(CaseId id) {
        forget(id);
        desk().delays.remove(id);
        return get(id);
    }

    /**
     * New cases, written once, as they are when the transaction commits. If one of them is a second open one of the same
     * customer and currency the database refuses, and with the case falls whatever else was done in the transaction.
     */
    void open(List<CaseFile> files) {
        var desk = desk();
        for (var file : files) {
            desk.delays.put(file.delay().id(), file.delay());
            desk.files.put(file.delay().id(), file);
            desk.opened.add(file.delay().id());
        }
    }

    /** The open cases of the same customer in other currencies that were taken out in this transaction. */
    List<PaymentDelay> openSiblings(PaymentDelay delay) {
        return desk().delays.values().stream()
                .filter(other -> other.customer().equals(delay.customer())
                        && !other.id().equals(delay.id())
                        && other.status() == CaseStatus.OPEN)
                .toList();
    }

    /** A new case that is about to be opened. */
    void put(PaymentDelay delay) {
        desk().delays.put(delay.id(), delay);
        desk().opened.add(delay.id());
    }

    /** What has been read about the debt of a customer no longer holds; of everybody if {@code customer} is null. */
    void forgetWhatIsKnownOf(CustomerNo customer) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            desk().files
                    .values()
                    .removeIf(
                            file -> customer == null || file.delay().customer().equals(customer));
        }
    }

    /** What has been read about the case in this transaction, if anything. */
    Optional<CaseFile> fileOf(CaseId id) {
        return Optional.ofNullable(desk().files.get(id));
    }

    void keep(CaseFile file) {
        desk().files.put(file.delay().id(), file);
    }

    /** What has been read about the case no longer holds. */
    void forget(CaseId id) {
        desk().files.remove(id);
    }

    /** The step of one level, if it has been chosen. */
    Optional<DunningStep> step(CaseId id, int episode, int level) {
        return steps(id).stream()
                .filter(step -> step.episode() == episode && step.level() == level)
                .findFirst();
    }

    /** The step being taken: the one chosen last. */
    Optional<DunningStep> lastStep(CaseId id) {
        var steps = steps(id);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    void put(DunningStep step) {
        var steps = steps(step.caseId());
        steps.removeIf(known -> known.id().equals(step.id()));
        steps.add(step);
        desk().changedSteps.put(step.id(), step);
    }

    private List<DunningStep> steps(CaseId id) {
        var desk = desk();
        return desk.steps.computeIfAbsent(
                id,
                absent -> desk.opened.contains(id)
                        ? new ArrayList<>()
                        : new ArrayList<>(jdbc.query(
                                "SELECT * FROM dunning_step WHERE case_id = ? ORDER BY episode, level",
                                (row, n) -> {
                                    desk.knownSteps.add(row.getObject("id", UUID.class));
                                    return DunningStep.read(row, n);
                                },
                                id.value())));
    }

    private PaymentDelay read(CaseId id) {
        return jdbc.query("SELECT * FROM payment_delay WHERE id = ?", PaymentDelayRow::read, id.value()).stream()
                .findFirst()
                .map(PaymentDelay::new)
                .orElseThrow(() -> new UnknownCase(id));
    }

    private Desk desk() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Cases are taken out only inside a transaction");
        }
        var desk = (Desk) TransactionSynchronizationManager.getResource(this);
        if (desk == null) {
            desk = new Desk();
            TransactionSynchronizationManager.bindResource(this, desk);
            TransactionSynchronizationManager.registerSynchronization(desk);
        }
        return desk;
    }

    /** What lies open in one transaction. */
    private final class Desk implements TransactionSynchronization {

        private final Map<CaseId, PaymentDelay> delays = new LinkedHashMap<>();
        private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();
        private final Map<CaseId, List<DunningStep>> steps = new LinkedHashMap<>();
        private final Set<CaseId> opened = new LinkedHashSet<>();
        private final Set<PaymentDelay> climbed = new LinkedHashSet<>();
        private final Set<UUID> knownSteps = new HashSet<>();
        private final Map<UUID, DunningStep> changedSteps = new LinkedHashMap<>();
        private boolean isCleared;

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly) {
                insertDelays();
                updateDelays();
                writeSteps();
                writeLevels();
            }
        }

        private void insertDelays() {
            jdbc.batchUpdate(
                    PaymentDelayRow.INSERT,
                    opened.stream().map(id -> delays.get(id).row().forInsert()).toList());
        }

        private void updateDelays() {
            var changed = delays.values().stream()
                    .filter(delay -> !opened.contains(delay.id()) && delay.hasChanged())
                    .toList();
            changed.stream().filter(PaymentDelay::stoodElsewhere).forEach(climbed::add);
            var counts = jdbc.batchUpdate(
                    PaymentDelayRow.UPDATE,
                    changed.stream().map(delay -> delay.row().forUpdate()).toList());
            if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
                throw new OptimisticLockingFailureException("A case was changed by somebody else in the meantime");
            }
            changed.forEach(PaymentDelay::written);
        }

        /** At which level each case stood from when on; the last word of a day counts. */
        private void writeLevels() {
            opened.stream().map(delays::get).filter(delay -> delay.level() > 0).forEach(climbed::add);
            jdbc.batchUpdate(
                    "DELETE FROM level_history WHERE case_id = ? AND from_day = ?",
                    climbed.stream()
                            .filter(delay -> !opened.contains(delay.id()))
                            .map(delay -> new Object[] {delay.id().value(), delay.assessedOn()})
                            .toList());
            jdbc.batchUpdate(
                    "INSERT INTO level_history (case_id, from_day, level) VALUES (?, ?, ?)",
                    climbed.stream()
                            .map(delay -> new Object[] {delay.id().value(), delay.assessedOn(), delay.level()})
                            .toList());
        }

        private void writeSteps() {
            jdbc.batchUpdate(
                    DunningStep.INSERT,
                    changedSteps.values().stream()
                            .filter(step -> !knownSteps.contains(step.id()))
                            .map(DunningStep::forInsert)
                            .toList());
            jdbc.batchUpdate(
                    DunningStep.UPDATE,
                    changedSteps.values().stream()
                            .filter(step -> knownSteps.contains(step.id()))
                            .map(DunningStep::forUpdate)
                            .toList());
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PaymentDelays.this);
        }

        @Override
        public void resume() {
            if (!isCleared) {
                TransactionSynchronizationManager.bindResource(PaymentDelays.this, this);
            }
        }

        @Override
        public void beforeCompletion() {
            // What others do after the commit may open transactions of their own, with desks of their own.
            isCleared = true;
            TransactionSynchronizationManager.unbindResourceIfPossible(PaymentDelays.this);
        }
    }
}
