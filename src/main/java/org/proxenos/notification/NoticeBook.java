package org.proxenos.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.notification.StoredNotice.Channel;
import org.proxenos.notification.StoredNotice.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The book in which every notice is entered before it leaves. Entries about sending commit on their own. */
@Component
class NoticeBook {

    private final JdbcClient db;
    private final BusinessCalendar calendar;
    private final TransactionTemplate onItsOwn;

    NoticeBook(JdbcClient db, BusinessCalendar calendar, PlatformTransactionManager transactions) {
        this.db = db;
        this.calendar = calendar;
        this.onItsOwn = new TransactionTemplate(transactions);
        onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param claimedAt when the latest attempt began */
    record Entry(UUID id, Status status, Instant claimedAt, String reason) {

        /** Nothing has gone out under this key, so another attempt can do no harm. */
        boolean open() {
            return status == Status.WAITING || status == Status.UNDELIVERABLE;
        }
    }

    /** What is entered when an attempt begins. */
    record Attempt(
            NoticeRequest request,
            Channel channel,
            Stationery.Words words,
            String pdfSha256,
            byte[] document,
            String messageId,
            Status status,
            String reason) {}

    Optional<Entry> find(String key) {
        return db.sql("SELECT id, status, claimed_at, reason FROM notice WHERE notice_key = ?")
                .param(key)
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        Status.valueOf(row.getString("status")),
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .optional();
    }

    /** Enters an attempt; empty if somebody else has entered one under the same key first. */
    Optional<UUID> enter(Attempt attempt, Optional<Entry> earlier) {
        try {
            return Optional.ofNullable(
                    onItsOwn.execute(tx -> earlier.isPresent() ? again(earlier.get(), attempt) : anew(attempt)));
        } catch (DuplicateKeyException theOtherWasQuicker) {
            return Optional.empty();
        }
    }

    private UUID anew(Attempt attempt) {
        var request = attempt.request();
        var id = UUID.randomUUID();
        var now = now();
        db.sql(
                        """
                INSERT INTO notice (id, notice_key, regarding, recipient_ref, recipient_name, channel, address, language,
                    template, template_version, subject, body, pdf_sha256, status, reason, created_at, claimed_at, message_id)
                VALUES (:id, :key, :regarding, :recipientRef, :recipientName, :channel, :address, :language,
                    :template, :version, :subject, :body, :pdf, :status, :reason, :now, :now, :messageId)
                """)
                .param("id", id)
                .param("key", request.key())
                .param("regarding", request.regarding())
                .param("recipientRef", request.recipientRef())
                .param("recipientName", Plain.line(request.recipientName(), 255))
                .param("channel", attempt.channel().name())
                .param("address", shortened(request.address()))
                .param("language", attempt.words().language())
                .param("template", request.template())
                .param("version", attempt.words().version())
                .param("subject", attempt.words().subject())
                .param("body", attempt.words().body())
                .param("pdf", attempt.pdfSha256())
                .param("status", attempt.status().name())
                .param("reason", attempt.reason())
                .param("now", now)
                .param("messageId", attempt.messageId())
                .update();
        if (attempt.document() != null) {
            db.sql("INSERT INTO notice_document (notice_id, content) VALUES (?, ?)")
                    .param(id)
                    .param(attempt.document())
                    .update();
        }
        remember(id, attempt.status(), attempt.reason(), null);
        return id;
    }

    private UUID again(Entry earlier, Attempt attempt) {
        var taken = db.sql(
                        """
                        UPDATE notice SET recipient_name = :recipientName, address = :address, language = :language,
                            template_version = :version, subject = :subject, body = :body, pdf_sha256 = :pdf,
                            status = :status, reason = :reason, claimed_at = :now
                        WHERE id = :id AND status IN ('WAITING', 'UNDELIVERABLE')
                        """)
                .param("recipientName", Plain.line(attempt.request().recipientName(), 255))
                .param("address", shortened(attempt.request().address()))
                .param("language", attempt.words().language())
                .param("version", attempt.words().version())
                .param("subject", attempt.words().subject())
                .param("body", attempt.words().body())
                .param("pdf", attempt.pdfSha256())
                .param("status", attempt.status().name())
                .param("reason", attempt.reason())
                .param("now", now())
                .param("id", earlier.id())
                .update();
        if (taken == 0) {
            return null;
        }
        remember(earlier.id(), attempt.status(), attempt.reason(), null);
        return earlier.id();
    }

    /** What came of an attempt. Whoever made it knows best, even if it has been doubted in the meantime. */
    void conclude(UUID id, Status status, String reason) {
        onItsOwn.executeWithoutResult(tx -> {
            if (change(id, status, reason, null, "'SENDING', 'UNCERTAIN'")) {
                remember(id, status, reason, null);
            }
        });
    }

    /** An attempt left behind by a crash; false if it has come to an end after all. */
    boolean doubt(UUID id, String reason) {
        return Boolean.TRUE.equals(onItsOwn.execute(tx -> {
            var doubted = change(id, Status.UNCERTAIN, reason, null, "'SENDING'");
            if (doubted) {
                remember(id, Status.UNCERTAIN, reason, null);
            }
            return doubted;
        }));
    }

    /** What a person says of an uncertain mail; part of the caller's transaction. */
    boolean settle(UUID id, Status status, String reason, String by) {
        var settled = change(id, status, reason, by, "'UNCERTAIN'");
        if (settled) {
            remember(id, status, reason, by);
        }
        return settled;
    }

    /** A person has posted the letter; part of the caller's transaction. */
    boolean post(UUID id, String proof, String by) {
        var posted = db.sql(
                        """
                        UPDATE notice SET status = 'POSTED', reason = NULL, proof = :proof, signed_by = :by,
                            sent_at = COALESCE(sent_at, :now)
                        WHERE id = :id AND channel = 'LETTER'
                        """)
                .param("proof", proof)
                .param("by", by)
                .param("now", now())
                .param("id", id)
                .update();
        if (posted == 1) {
            remember(id, Status.POSTED, proof, by);
        }
        return posted == 1;
    }

    /** A letter is taken back before it was posted; part of the caller's transaction. */
    boolean withdraw(UUID id, String reason, String by) {
        var withdrawn = change(id, Status.WITHDRAWN, reason, by, "'TO_POST'");
        if (withdrawn) {
            remember(id, Status.WITHDRAWN, reason, by);
        }
        return withdrawn;
    }

    private boolean change(UUID id, Status status, String reason, String by, String onlyFrom) {
        return db.sql("UPDATE notice SET status = :status, reason = :reason, signed_by = :by, sent_at = :sentAt"
                                + " WHERE id = :id AND status IN (" + onlyFrom + ")")
                        .param("status", status.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("sentAt", status == Status.SENT ? now() : null)
                        .param("id", id)
                        .update()
                == 1;
    }

    private void remember(UUID id, Status status, String reason, String by) {
        db.sql(
                        """
                INSERT INTO notice_history (notice_id, at, status, address, reason, signed_by)
                SELECT id, :at, :status, address, :reason, :by FROM notice WHERE id = :id
                """)
                .param("at", now())
                .param("status", status.name())
                .param("reason", reason)
                .param("by", by)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return calendar.now().atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String address) {
        return address == null || address.length() <= 500 ? address : address.substring(0, 500);
    }
}
