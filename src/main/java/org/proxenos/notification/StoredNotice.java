package org.proxenos.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The record of a notice: to whom, what, how, and the proof that it left.
 *
 * @param address null when none was known
 * @param language {@code en} or {@code el}
 * @param templateVersion changes whenever the template or one of its texts changes
 * @param body the full text; for mails the plain alternative
 * @param pdfSha256 of the letter, or of the letter that went with the mail, hexadecimal; null without one
 * @param reason why it stands as it does, in the company's language; may be null
 * @param sentAt when the mail server took it or the letter was posted; null before
 * @param messageId of a mail; null for letters
 * @param proof proof of posting, e.g. the number of the registered letter; may be null
 * @param signedBy who posted the letter or checked the mail; null when nobody had to
 * @param history every state it has been in, oldest first
 */
public record StoredNotice(
        UUID id,
        String key,
        String regarding,
        String recipientRef,
        String recipientName,
        Channel channel,
        String address,
        String language,
        String template,
        String templateVersion,
        String subject,
        String body,
        String pdfSha256,
        Status status,
        String reason,
        Instant createdAt,
        Instant sentAt,
        String messageId,
        String proof,
        String signedBy,
        List<Step> history) {

    /** Whether it went to somebody of the company, and not to a customer. */
    public boolean goesToColleague() {
        return Stationery.goesToColleagues(template);
    }

    public enum Channel {
        EMAIL,
        LETTER
    }

    public enum Status {
        /** Handed to the mail server; the answer is not known yet. */
        SENDING,
        /** The mail server could not take it for now. */
        WAITING,
        SENT,
        STORED,
        UNDELIVERABLE,
        UNCERTAIN,
        TO_POST,
        POSTED,
        /** A letter that was set and did not leave: it was no longer wanted, or another took its place. */
        WITHDRAWN
    }

    /** @param by who saw to it; null for the application itself */
    public record Step(Instant at, Status status, String address, String reason, String by) {}
}
