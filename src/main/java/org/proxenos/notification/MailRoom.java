package org.proxenos.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Puts a mail into its envelope, hands it to the mail server, and understands what the server answers. */
@Component
class MailRoom {

    /** The server wants us to authenticate: nothing is wrong with the recipient. */
    private static final int AUTHENTICATION_REQUIRED = 530;

    private final ObjectProvider<JavaMailSender> sender;
    private final CompanySettings company;

    MailRoom(ObjectProvider<JavaMailSender> sender, CompanySettings company) {
        this.sender = sender;
        this.company = company;
    }

    /** @param replyTo the officer who is to read the answer; null for the company's own address */
    record Mail(
            String messageId,
            InternetAddress to,
            String toName,
            InternetAddress replyTo,
            String replyToName,
            String subject,
            String plain,
            String html,
            Attachment attachment,
            Instant date) {}

    record Attachment(String fileName, byte[] pdf) {}

    enum Outcome {
        /** The server has taken it. */
        TAKEN,
        /** The server will never take it for this recipient. */
        REFUSED,
        /** The server has not taken it; it may later. */
        NOT_NOW,
        /** Its content has left, and no answer came back. */
        UNCLEAR
    }

    /** @param answer of the server, one line; null when it has taken the mail */
    record Answer(Outcome outcome, String answer, Exception cause) {}

    boolean isOpen() {
        var available = sender.getIfAvailable();
        return available != null
                && !(available instanceof JavaMailSenderImpl server && !StringUtils.hasText(server.getHost()));
    }

    /** The same for the same key, so that mailboxes recognise a mail that reaches them twice. */
    String messageIdFor(String key) {
        var domain = company.email().substring(company.email().indexOf('@') + 1);
        var hash = Sha256.of(key.getBytes(StandardCharsets.UTF_8));
        return "<" + hash.substring(0, 40) + "@" + domain + ">";
    }

    Answer handOver(Mail mail) {
        var message = new WatchedMessage();
        fill(message, mail);
        try {
            sender.getObject().send(message);
            return new Answer(Outcome.TAKEN, null, null);
        } catch (MailException failure) {
            return understand(failure, message.contentLeft);
        }
    }

    private void fill(MimeMessage message, Mail mail) {
        try {
            var mode = mail.attachment() == null
                    ? MimeMessageHelper.MULTIPART_MODE_RELATED
                    : MimeMessageHelper.MULTIPART_MODE_MIXED;
            var envelope = new MimeMessageHelper(message, mode, StandardCharsets.UTF_8.name());
            envelope.setFrom(company.email(), Plain.line(company.name()));
            envelope.setTo(named(mail.to(), mail.toName()));
            if (mail.replyTo() != null) {
                envelope.setReplyTo(named(mail.replyTo(), mail.replyToName()));
            }
            envelope.setSubject(Plain.line(mail.subject()));
            envelope.setText(mail.plain(), mail.html());
            envelope.setSentDate(Date.from(mail.date()));
            if (mail.attachment() != null) {
                envelope.addAttachment(
                        mail.attachment().fileName(),
                        new ByteArrayResource(mail.attachment().pdf()),
                        "application/pdf");
            }
            message.setHeader("Message-ID", mail.messageId());
            // Keeps absence notices and other robots from answering.
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The mail cannot be put together", e);
        }
    }

    private static InternetAddress named(InternetAddress address, String name) throws UnsupportedEncodingException {
        return name == null || name.isBlank()
                ? address
                : new InternetAddress(address.getAddress(), Plain.line(name), StandardCharsets.UTF_8.name());
    }

    /**
     * An answer with a number is the server's word. Without one it depends on whether the content had begun to leave:
     * if not, the server cannot have taken it.
     */
    private static Answer understand(MailException failure, boolean contentLeft) {
        var refusals = failure instanceof MailSendException sending ? sending.getMessageExceptions() : new Exception[0];
        if (refusals.length == 0) {
            // Either the server was never reached, or only the farewell after a complete handover failed.
            return contentLeft
                    ? new Answer(Outcome.TAKEN, null, null)
                    : new Answer(Outcome.NOT_NOW, wordsOf(failure), failure);
        }
        var serverSaid = 0;
        var aboutUs = false;
        var words = wordsOf(refusals[0]);
        for (Throwable each = refusals[0]; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException recipient) {
                serverSaid = recipient.getReturnCode();
                words = wordsOf(each);
            } else if (each instanceof SMTPSenderFailedException) {
                aboutUs = true;
            } else if (each instanceof SMTPSendFailedException sending && serverSaid == 0) {
                serverSaid = sending.getReturnCode();
            }
        }
        if (contentLeft && serverSaid <= 0) {
            return new Answer(Outcome.UNCLEAR, words, failure);
        }
        var forGood = serverSaid >= 500 && serverSaid != AUTHENTICATION_REQUIRED && !aboutUs;
        return new Answer(forGood ? Outcome.REFUSED : Outcome.NOT_NOW, words, failure);
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
    }

    private static String wordsOf(Throwable failure) {
        return Plain.line(String.valueOf(failure.getMessage()), 300);
    }

    /** Knows whether its content has begun to leave for the server, and keeps the id it was given. */
    private static final class WatchedMessage extends MimeMessage {

        private boolean contentLeft;

        private WatchedMessage() {
            super((Session) null);
        }

        @Override
        protected void updateMessageID() {}

        @Override
        public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
            contentLeft = true;
            super.writeTo(out, ignoredHeaders);
        }
    }
}
