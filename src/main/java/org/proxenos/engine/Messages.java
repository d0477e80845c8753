package org.proxenos.engine;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.proxenos.calendar.BusinessCalendar;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers messages to process instances. One that finds nobody waiting is kept and offered again, so that a fact that
 * arrives while a task is being completed is not lost. Two equal messages that wait are one.
 */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final TransactionTemplate apart;
    private final OwnAccount ownAccount;

    Messages(
            @Lazy RuntimeService runtime,
            JdbcClient jdbc,
            BusinessCalendar calendar,
            PlatformTransactionManager transactions,
            OwnAccount ownAccount) {
        this.ownAccount = ownAccount;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Delivers in a transaction of its own. */
    public void send(ProcessMessage message, String businessKey) {
        if (!isTaken(message.name(), businessKey)) {
            keep(message.name(), businessKey);
        }
    }

    /**
     * Delivers once the transaction that is there has committed, and with it: what the message is about is visible to
     * whoever hears it, and a crash in between loses nothing.
     */
    public void sendOnCommit(ProcessMessage message, String businessKey) {
        jdbc.sql(
                        """
                        INSERT INTO waiting_message (id, message, business_key, sent_at)
                        SELECT CAST(:id AS UUID), :message, :key, CAST(:now AS TIMESTAMP WITH TIME ZONE)
                        WHERE NOT EXISTS (SELECT 1 FROM waiting_message WHERE message = :message AND business_key = :key)""")
                .param("id", UUID.randomUUID())
                .param("message", message.name())
                .param("key", businessKey)
                .param("now", Timestamp.from(calendar.now()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                offer(message.name(), businessKey);
            }
        });
    }

    /**
     * Delivers in the transaction that is there: whoever waits acts on what it has changed, and both hold or neither. A
     * message that finds nobody waiting is not kept.
     */
    public void deliver(ProcessMessage message, String businessKey) {
        ownAccount.call(() -> runtime.createMessageCorrelation(message.name())
                .processInstanceBusinessKey(businessKey)
                .correlateAllWithResult());
    }

    /**
     * Offers every kept message once more.
     *
     * @return how many were taken
     */
    public int offerAgain() {
        var taken = 0;
        for (var kept : kept()) {
            if (isTaken(kept.message(), kept.businessKey())) {
                dispose(kept.message(), kept.businessKey());
                taken++;
            } else {
                jdbc.sql("UPDATE waiting_message SET attempts = attempts + 1 WHERE id = :id")
                        .param("id", kept.id())
                        .update();
            }
        }
        return taken;
    }

    /** Nobody will ever wait for these again. */
    public void forget(String businessKey) {
        jdbc.sql("DELETE FROM waiting_message WHERE business_key = :key")
                .param("key", businessKey)
                .update();
    }

    private void offer(String message, String businessKey) {
        if (isTaken(message, businessKey)) {
            dispose(message, businessKey);
        }
    }

    private void dispose(String message, String businessKey) {
        apart.executeWithoutResult(
                status -> jdbc.sql("DELETE FROM waiting_message WHERE message = :message AND business_key = :key")
                        .param("message", message)
                        .param("key", businessKey)
                        .update());
    }

    private boolean isTaken(String message, String businessKey) {
        try {
            return ownAccount.call(
                    () -> Boolean.TRUE.equals(apart.execute(status -> !runtime.createMessageCorrelation(message)
                            .processInstanceBusinessKey(businessKey)
                            .correlateAllWithResult()
                            .isEmpty())));
        } catch (OptimisticLockingException | ConcurrencyFailureException somebodyElseMovedTheCase) {
            return false;
        }
    }

    private void keep(String message, String businessKey) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql(
                            "INSERT INTO waiting_message (id, message, business_key, sent_at) VALUES (:id, :message, :key, :now)")
                    .param("id", UUID.randomUUID())
                    .param("message", message)
                    .param("key", businessKey)
                    .param("now", Timestamp.from(calendar.now()))
                    .update());
        } catch (DuplicateKeyException alreadyWaiting) {
            // The same message waits already; one delivery serves both.
        }
    }

    private List<Kept> kept() {
        return jdbc.sql("SELECT id, message, business_key FROM waiting_message ORDER BY sent_at")
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class), row.getString("message"), row.getString("business_key")))
                .list();
    }

    private record Kept(UUID id, String message, String businessKey) {}
}
