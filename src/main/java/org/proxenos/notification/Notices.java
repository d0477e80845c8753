package org.proxenos.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Tells people things, at most once each, and keeps the record of it.
 *
 * <p>The record commits on its own: it stays when the caller's transaction is rolled back, for a mail cannot be taken
 * back either.
 */
@Service
public class Notices {

    /**
     * Sends a mail unless one with the same key has gone out. Nothing goes to a customer in the quiet hours (rules
     * 4.15); notes to colleagues may.
     *
     * @throws TemporarilyUndeliverable if the mail server could not take it now; nothing has gone out
     */
    public Delivery send(NoticeRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * Like {@link #send(NoticeRequest)}, with a letter that has been filed attached to the mail.
     *
     * @throws UnknownNotice if there is no such letter
     */
    public Delivery send(NoticeRequest request, UUID letter) {
        throw new UnsupportedOperationException();
    }

    /** Sets and files a letter for a person to post. Filing again with the same key answers with the first one. */
    public Delivery fileLetter(NoticeRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * A person has posted a letter. Saying it again corrects the proof; the history keeps the earlier one. Commits with
     * the caller's transaction.
     *
     * @param proof e.g. the number of the registered letter, at most 255 characters
     * @param by the user who says so
     * @throws UnknownNotice if there is no such letter
     */
    public void posted(UUID noticeId, String proof, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * A person has found out what became of an uncertain mail. Commits with the caller's transaction.
     *
     * @param arrived whether it went out; if not, the next {@link #send} with its key sends it
     * @throws UnknownNotice if there is no such uncertain mail
     */
    public void checked(UUID noticeId, boolean arrived, String by) {
        throw new UnsupportedOperationException();
    }

    /** What has been told regarding something, newest first. */
    public List<StoredNotice> about(String regarding) {
        throw new UnsupportedOperationException();
    }

    public Optional<StoredNotice> find(UUID noticeId) {
        throw new UnsupportedOperationException();
    }

    /** The letter as it was set, a PDF. */
    public Optional<byte[]> document(UUID noticeId) {
        throw new UnsupportedOperationException();
    }
}
