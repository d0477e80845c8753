package org.proxenos.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proxenos.calendar.BusinessCalendar;
import org.proxenos.notification.MailRoom.Attachment;
import org.proxenos.notification.MailRoom.Mail;
import org.proxenos.notification.NoticeBook.Attempt;
import org.proxenos.notification.NoticeBook.Entry;
import org.proxenos.notification.StoredNotice.Channel;
import org.proxenos.notification.StoredNotice.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells people things, at most once each, and keeps the record of it.
 *
 * <p>The record commits on its own: it stays when the caller's transaction is rolled back, for a mail cannot be taken
 * back either.
 */
@Service
public class Notices {

    /** Longer than any attempt lasts, given the mail server's timeouts. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final NoticeBook book;
    private final NoticeShelf shelf;
    private final Stationery stationery;
    private final MailRoom mailRoom;
    private final BusinessCalendar calendar;
    private final Reasons reasons;

    Notices(
            NoticeBook book,
            NoticeShelf shelf,
            Stationery stationery,
            MailRoom mailRoom,
            BusinessCalendar calendar,
            Reasons reasons) {
        this.book = book;
        this.shelf = shelf;
        this.stationery = stationery;
        this.mailRoom = mailRoom;
        this.calendar = calendar;
        this.reasons = reasons;
    }

    /**
     * Sends a mail unless one with the same key has gone out. Nothing goes to a customer in the quiet hours (rules
     * 4.15); notes to colleagues may.
     *
     * @throws TemporarilyUndeliverable if the mail server could not take it now; nothing has gone out
     */
    public Delivery send(NoticeRequest request) {
        return send(request, null);
    }

    /**
     * Sends news of what the transaction that is there does, once it has committed: nobody reads of what did not happen, and
     * what people have decided stands although the mail server is away. Such news waits in the record, and is not tried
     * again by itself.
     */
    public void sendOnCommit(NoticeRequest request) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sendIfPossible(request);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sendIfPossible(request);
            }
        });
    }

    private void sendIfPossible(NoticeRequest request) {
        try {
            send(request);
        } catch (RuntimeException notNow) {
            LOG.warn("News {} could not be sent", request.key(), notNow);
        }
    }

    /**
     * Like {@link #send(NoticeRequest)}, with a letter that has been filed attached to the mail.
     *
     * @throws UnknownNotice if there is no such letter
     */
    public Delivery send(NoticeRequest request, UUID letter) {
        var earlier = book.find(request.key());
        if (earlier.isPresent() && !earlier.get().open()) {
            return answerFor(earlier.get());
        }
        var to = MailAddress.parse(request.address());
        if (to.isPresent() && Stationery.disturbsCustomers(request.template())) {
            var from = calendar.nextSendingTime();
            if (from.isAfter(calendar.now())) {
                return new Delivery(Delivery.Status.LATER, quietUntil(from), null, from);
            }
        }
        var attachment = letter == null ? null : attach(letter);
        var willLeave = to.isPresent() && mailRoom.isOpen();
        var words = willLeave ? stationery.mail(request) : stationery.words(request);
        var attempt = begin(request, words, attachment, willLeave);
        var entered = book.enter(attempt, earlier);
        if (entered.isEmpty()) {
            return answerFor(book.find(request.key()).orElseThrow());
        }
        return switch (attempt.status()) {
            case UNDELIVERABLE -> delivery(Delivery.Status.UNDELIVERABLE, attempt.reason(), entered.get());
            case STORED -> delivery(Delivery.Status.STORED, attempt.reason(), entered.get());
            default -> handOver(entered.get(), envelope(request, words, attachment, attempt.messageId()));
        };
    }

    /** Sets and files a letter for a person to post. Filing again with the same key answers with the first one. */
    public Delivery fileLetter(NoticeRequest request) {
        var earlier = book.find(request.key());
        if (earlier.isPresent()) {
            return answerFor(earlier.get());
        }
        var letter = stationery.letter(request);
        var reason = reasons.say("notification.reason.toPost");
        var entered = book.enter(
                new Attempt(
                        request,
                        Channel.LETTER,
                        letter.words(),
                        Sha256.of(letter.pdf()),
                        letter.pdf(),
                        null,
                        Status.TO_POST,
                        reason),
                earlier);
        return entered.map(id -> delivery(Delivery.Status.TO_POST, reason, id))
                .orElseGet(() -> answerFor(book.find(request.key()).orElseThrow()));
    }

    /**
     * A person has posted a letter. Saying it again corrects the proof; the history keeps the earlier one. Commits with
     * the caller's transaction.
     *
     * @param proof e.g. the number of the registered letter, at most 255 characters
     * @param by the user who says so
     * @throws UnknownNotice if there is no such letter
     */
    @Transactional
    public void posted(UUID noticeId, String proof, String by) {
        if (!book.post(noticeId, Plain.line(proof, 255), by)) {
            throw new UnknownNotice(noticeId);
        }
    }

    /**
     * A letter that has not been posted is not to be posted any more; one that has been is left as it is. Commits with the
     * caller's transaction.
     *
     * @param why in the company's language, at most 500 characters
     * @param by the user who has taken it back; null for the application itself
     * @return whether it was still to be posted
     */
    @Transactional
    public boolean withdraw(UUID noticeId, String why, String by) {
        return book.withdraw(noticeId, Plain.line(why, 500), by);
    }

    /**
     * A person has found out what became of an uncertain mail. Commits with the caller's transaction.
     *
     * @param arrived whether it went out; if not, the next {@link #send} with its key sends it
     * @throws UnknownNotice if there is no such uncertain mail
     */
    @Transactional
    public void checked(UUID noticeId, boolean arrived, String by) {
        var status = arrived ? Status.SENT : Status.WAITING;
        var reason = reasons.say(arrived ? "notification.reason.arrived" : "notification.reason.notArrived");
        if (!book.settle(noticeId, status, reason, by)) {
            throw new UnknownNotice(noticeId);
        }
    }

    /** What has been told regarding something, newest first. */
    public List<StoredNotice> about(String regarding) {
        return shelf.about(regarding);
    }

    public Optional<StoredNotice> find(UUID noticeId) {
        return shelf.find(noticeId);
    }

    /** The letter as it was set, a PDF. */
    public Optional<byte[]> document(UUID noticeId) {
        return shelf.document(noticeId);
    }

    /** The first state of an attempt says already what would otherwise be learnt, so that a crash leaves no doubt. */
    private Attempt begin(NoticeRequest request, Stationery.Words words, Attachment attachment, boolean willLeave) {
        Status status;
        String reason = null;
        if (willLeave) {
            status = Status.SENDING;
        } else if (MailAddress.parse(request.address()).isPresent()) {
            status = Status.STORED;
            reason = reasons.say("notification.reason.noMailServer");
        } else {
            status = Status.UNDELIVERABLE;
            reason = request.address() == null || request.address().isBlank()
                    ? reasons.say("notification.reason.noAddress")
                    : reasons.say("notification.reason.badAddress", Plain.line(request.address(), 100));
        }
        return new Attempt(
                request,
                Channel.EMAIL,
                words,
                attachment == null ? null : Sha256.of(attachment.pdf()),
                null,
                mailRoom.messageIdFor(request.key()),
                status,
                reason);
    }

    private Delivery handOver(UUID id, Mail mail) {
        var answer = mailRoom.handOver(mail);
        switch (answer.outcome()) {
            case TAKEN -> {
                book.conclude(id, Status.SENT, null);
                return delivery(Delivery.Status.SENT, null, id);
            }
            case REFUSED -> {
                var reason = reasons.say("notification.reason.refused", answer.answer());
                book.conclude(id, Status.UNDELIVERABLE, reason);
                return delivery(Delivery.Status.UNDELIVERABLE, reason, id);
            }
            case UNCLEAR -> {
                var reason = reasons.say("notification.reason.unclear", answer.answer());
                book.conclude(id, Status.UNCERTAIN, reason);
                return delivery(Delivery.Status.UNCERTAIN, reason, id);
            }
            default -> {
                var reason = reasons.say("notification.reason.notNow", answer.answer());
                book.conclude(id, Status.WAITING, reason);
                throw new TemporarilyUndeliverable(reason, answer.cause());
            }
        }
    }

    /** What to say to whoever asks again. */
    private Delivery answerFor(Entry entry) {
        return switch (entry.status()) {
            case SENT, STORED, TO_POST, POSTED, WITHDRAWN ->
                delivery(Delivery.Status.ALREADY, reasons.say("notification.reason.already"), entry.id());
            case UNCERTAIN -> delivery(Delivery.Status.UNCERTAIN, entry.reason(), entry.id());
            case UNDELIVERABLE -> delivery(Delivery.Status.UNDELIVERABLE, entry.reason(), entry.id());
            case WAITING -> throw new TemporarilyUndeliverable(entry.reason(), null);
            case SENDING -> doubt(entry);
        };
    }

    private Delivery doubt(Entry entry) {
        var reason = reasons.say("notification.reason.leftBehind");
        if (entry.claimedAt().plus(LONGEST_ATTEMPT).isAfter(calendar.now()) || !book.doubt(entry.id(), reason)) {
            throw new TemporarilyUndeliverable(reasons.say("notification.reason.underWay"), null);
        }
        return delivery(Delivery.Status.UNCERTAIN, reason, entry.id());
    }

    private Mail envelope(NoticeRequest request, Stationery.Words words, Attachment attachment, String messageId) {
        var officerEmail = request.model().get("officerEmail");
        var officerName = request.model().get("officerName");
        return new Mail(
                messageId,
                MailAddress.parse(request.address()).orElseThrow(),
                request.recipientName(),
                officerEmail instanceof String email ? MailAddress.parse(email).orElse(null) : null,
                officerName instanceof String name ? name : null,
                words.subject(),
                words.body(),
                words.html(),
                attachment,
                calendar.now());
    }

    private Attachment attach(UUID letter) {
        var notice = shelf.find(letter).orElseThrow(() -> new UnknownNotice(letter));
        var pdf = shelf.document(letter).orElseThrow(() -> new UnknownNotice(letter));
        return new Attachment(notice.template() + ".pdf", pdf);
    }

    private String quietUntil(Instant from) {
        return reasons.say(
                "notification.reason.quietHours", MOMENT.format(ZonedDateTime.ofInstant(from, calendar.zone())));
    }

    private static Delivery delivery(Delivery.Status status, String reason, UUID id) {
        return new Delivery(status, reason, id, null);
    }
}
